using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Cuts a text into passages along its own structure: statements, articles, numbered paragraphs, list items, table rows.</summary>
internal static class PassageSplitter
{
    /// <summary>Splits a text.</summary>
    /// <returns>In reading order, not overlapping, none empty or with white space at its ends; headings and source lines make none.</returns>
    public static IReadOnlyList<NewPassage> Split(ExtractedText extracted, string language, PassageOptions options)
    {
        var passages = new List<NewPassage>();
        var headings = new HeadingPath();
        var numbering = new Numbering();
        var leadIns = new LeadIns(extracted.Text, language, options.MaxCharacters);
        var paragraph = 0;
        for (var index = 0; index < extracted.Blocks.Count; index++)
        {
            var block = extracted.Blocks[index];
            var text = block.Span.In(extracted.Text);
            switch (block.Kind)
            {
                case BlockKind.SourceLine:
                    continue;
                case BlockKind.Heading:
                    headings.Enter(text, block.Level);
                    numbering.EnterHeading(text, block.Level);
                    leadIns.Clear();
                    continue;
            }

            if (block.Sources.Count > 0)
            {
                passages.Add(new NewPassage(block.Span, null, new Locator($"paragraph {++paragraph}", block.Page), headings.Current, block.Sources));
                continue;
            }

            if (ArticleHeading.Read(text) is { } article)
            {
                numbering.EnterArticle(article);
                leadIns.Clear();
                if (article.IsHeadingOnly)
                {
                    headings.EnterArticle(text);
                    continue;
                }
            }

            // A table's first row explains the others, so it is their lead-in and no passage.
            if (block.Kind is BlockKind.TableRow && block.Level == 1 && NextIsRow(extracted.Blocks, index))
            {
                leadIns.EnterTable(block.Span);
                continue;
            }

            paragraph++;
            var depth = numbering.Enter(text, block);
            var leadIn = leadIns.Enter(block, depth);
            var reference = numbering.Reference is "" ? $"paragraph {paragraph}" : numbering.Reference;
            passages.AddRange(PassageCutter.Cut(extracted.Text, block.Span, language, options.MaxCharacters)
                .Select(span => new NewPassage(span, DependsOnLeadIn(block, span) ? leadIn : null, new Locator(reference, block.Page), headings.Current, [])));
        }

        return passages;
    }

    // The header of a table explains the whole row; the words before a list go on at the beginning of an item only.
    private static bool DependsOnLeadIn(TextBlock block, TextSpan span) => block.Kind is BlockKind.TableRow || span.Start == block.Span.Start;

    private static bool NextIsRow(IReadOnlyList<TextBlock> blocks, int index) =>
        index + 1 < blocks.Count && blocks[index + 1] is { Kind: BlockKind.TableRow, Level: 0 };
}
