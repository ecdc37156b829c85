using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bot.Documents;
using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Reads web pages: the main content without navigation, scripts and what is hidden.</summary>
internal sealed class HtmlExtractor(IOptions<IngestionOptions> options) : ITextExtractor
{
    private const int DeepestNesting = 200; // Deeper elements are lifted to this level by the parser; their text stays.

    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body"];

    private static readonly string[] ContentSelectors = ["main", "[role=main]", "article"];

    static HtmlExtractor() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // A page may declare an old Arabic or Western encoding.

    public bool Reads(FileContent content) => content.Extension is ".html" or ".htm" or ".xhtml" || LooksLikeHtml(content.Bytes.Span);

    public ExtractedText Extract(FileContent content, CancellationToken cancellationToken)
    {
        using var document = Parse(content.Bytes);
        var walk = new HtmlWalk(new ExtractedTextBuilder(options.Value.MaxTextCharacters), cancellationToken);
        return walk.Read(MainContent(document), Propose(document));
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        const int looked = 1024;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, looked)]).Replace("\0", "", StringComparison.Ordinal);
        var start = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FF\u00FE \t\r\n");
        if (start.StartsWith("<?xml") || start.StartsWith("<!--"))
        {
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        }

        foreach (var opening in Openings)
        {
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IHtmlDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, MaximumDepth = DeepestNesting });
        if (System.Text.Unicode.Utf8.IsValid(bytes.Span) || bytes.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var page = TextDecoder.Decode(bytes.Span);
            HtmlNesting.Check(page);
            return parser.ParseDocument(page);
        }

        HtmlNesting.Check(Encoding.Latin1.GetString(bytes.Span));

        // The parser finds the encoding that the page declares.
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return parser.ParseDocument(stream);
    }

    private static IElement MainContent(IHtmlDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        var candidates = ContentSelectors.Select(selector => document.QuerySelectorAll(selector)).FirstOrDefault(found => found.Length > 0);

        // Several articles are a list of teasers or a page in parts: then the body holds them all.
        return candidates is [var only] && !string.IsNullOrWhiteSpace(only.TextContent) ? only : body;
    }

    private static ProposedProperties Propose(IHtmlDocument document)
    {
        var language = document.DocumentElement.GetAttribute("lang")?.Split('-', '_')[0].ToLowerInvariant();
        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.Trim();
        var published = document.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content")?.Split('T')[0].Trim();
        var title = TextCleaner.Clean(document.Title ?? "");
        return new ProposedProperties
        {
            Title = title.Length > 0 ? title : null,
            Language = language is "en" or "fr" or "es" or "ar" ? language : null,
            Url = canonical is not null && WebAddress.IsValid(canonical) ? canonical : null,
            Date = PartialDate.TryParse(published)?.Text,
        };
    }
}
