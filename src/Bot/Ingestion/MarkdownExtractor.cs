using Bot.Documents;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Reads Markdown with front matter; of a summary also the line of sources under each statement.</summary>
internal sealed class MarkdownExtractor(IOptions<IngestionOptions> options) : ITextExtractor
{
    private const int DeepestNesting = 64;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = DeepestNesting }
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .Build();

    public bool Reads(FileContent content) =>
        content.Extension is ".md" or ".markdown" or ".mdown" || content.StartsWith("---\ntitle:"u8) || content.StartsWith("---\r\ntitle:"u8);

    public ExtractedText Extract(FileContent content, CancellationToken cancellationToken)
    {
        var source = TextDecoder.Decode(content.Bytes.Span).Replace("\0", "", StringComparison.Ordinal);
        MarkdownNesting.Check(source, DeepestNesting);
        var document = Parse(source);
        var properties = document.FirstOrDefault() is YamlFrontMatterBlock front ? FrontMatter.Read(front.Lines.ToString()) : new ProposedProperties();
        var walk = new Walk(new ExtractedTextBuilder(options.Value.MaxTextCharacters), properties.Kind is DocumentKind.Summary, cancellationToken);
        walk.Add(document, depth: 0);
        return walk.Build(properties);
    }

    private static MarkdownDocument Parse(string source)
    {
        try
        {
            return Markdig.Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw MarkdownNesting.TooDeep(DeepestNesting);
        }
    }

    /// <summary>One walk over the blocks. Nesting is limited by the parser, so it may call itself.</summary>
    private sealed class Walk(ExtractedTextBuilder builder, bool isSummary, CancellationToken cancellationToken)
    {
        private readonly SummarySources sources = new(builder);

        public void Add(ContainerBlock container, int depth)
        {
            foreach (var block in container)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (block)
                {
                    case HeadingBlock heading:
                        sources.EndStatement();
                        builder.Add(BlockKind.Heading, InlineText.Of(heading.Inline), heading.Level);
                        break;
                    case ParagraphBlock paragraph:
                        AddParagraph(paragraph, BlockKind.Paragraph, "", depth);
                        break;
                    case ListBlock list:
                        AddList(list, depth + 1);
                        break;
                    case Table table:
                        AddTable(table);
                        break;
                    case CodeBlock code when code is not YamlFrontMatterBlock:
                        AddText(BlockKind.Paragraph, code.Lines.ToString(), 0, code.Line);
                        break;
                    case LinkReferenceDefinitionGroup or HtmlBlock:
                        break;
                    case ContainerBlock inner:
                        Add(inner, depth);
                        break;
                }
            }
        }

        public ExtractedText Build(ProposedProperties properties)
        {
            sources.EndStatement();
            return builder.Build(properties);
        }

        private void AddList(ListBlock list, int depth)
        {
            foreach (var item in list.OfType<ListItemBlock>())
            {
                var marker = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter} " : "- ";
                if (item.FirstOrDefault() is ParagraphBlock first)
                {
                    AddParagraph(first, BlockKind.ListItem, marker, depth);
                    item.RemoveAt(0);
                }

                Add(item, depth);
            }
        }

        private void AddParagraph(ParagraphBlock paragraph, BlockKind kind, string marker, int depth)
        {
            var level = kind is BlockKind.ListItem ? depth : 0;
            if (!isSummary)
            {
                builder.Add(kind, marker + InlineText.Of(paragraph.Inline), level);
                return;
            }

            foreach (var line in InlineText.Lines(paragraph.Inline))
            {
                if (SummarySources.IsSourceLine(line))
                {
                    sources.AddSourceLine(line, paragraph.Line + line.Number + 1);
                    marker = "";
                }
                else
                {
                    sources.AddStatementLine(kind, marker, line.Text, level, paragraph.Line + line.Number + 1);
                    marker = "";
                }
            }

            sources.EndParagraph();
        }

        private void AddTable(Table table)
        {
            foreach (var row in table.OfType<TableRow>())
            {
                var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => InlineText.Of(paragraph.Inline))));
                AddText(BlockKind.TableRow, string.Join(" | ", cells), row.IsHeader ? 1 : 0, table.Line);
            }
        }

        private void AddText(BlockKind kind, string text, int level, int line)
        {
            if (isSummary)
            {
                throw new UnreadableFileException($"has a table or code in line {line + 1}, which can't name its sources: a summary has paragraphs and list items only.");
            }

            builder.Add(kind, text, level);
        }
    }
}
