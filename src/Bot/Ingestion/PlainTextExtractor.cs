using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Reads plain text: paragraphs between blank lines, or one a line when there is none.</summary>
internal sealed class PlainTextExtractor(IOptions<IngestionOptions> options) : ITextExtractor
{
    // What no other extractor reads is plain text or is refused.
    public bool Reads(FileContent content) => true;

    public ExtractedText Extract(FileContent content, CancellationToken cancellationToken)
    {
        var builder = new ExtractedTextBuilder(options.Value.MaxTextCharacters);
        var text = TextDecoder.Decode(content.Bytes.Span);
        foreach (var paragraph in PlainTextParagraphs.Of(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(paragraph.Kind, paragraph.Text, paragraph.Level);
        }

        var first = builder.Blocks.Count == 0 ? "" : builder.TextOf(builder.Blocks[0]);
        return builder.Build(NewsDateline.Propose(first) ?? new ProposedProperties());
    }
}
