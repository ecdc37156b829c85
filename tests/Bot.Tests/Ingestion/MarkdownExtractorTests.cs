using Bot.Documents;
using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class MarkdownExtractorTests
{
    private const string Definitions = """

        [rules]: https://www.example.org/rules.pdf "Rules; of procedure [X/2020]; official-rule; 2020-05"
        [press]: <> "Agency report, Beijing; news; undated (older copy)"
        """;

    [Fact]
    public async Task Front_matter_headings_lists_quotes_and_tables_are_read()
    {
        const string text = """
            ---
            title: "Notices: an overview"
            language: en
            topics: [notices, red notice]
            authority: official-information
            instrument: Guide to notices
            url: https://www.example.org/guide
            date: 2024-05
            inForceFrom: "2024"
            ---

            # Notices

            A *notice* is a **request**, see [the site](https://www.example.org).
            It has a `colour`.

            1. Red:
               - arrest
               - extradition
            2. Blue &amp; green

            > A quoted sentence.

            | Colour | Purpose |
            | --- | --- |
            | Red | Wanted persons |
            """;

        var extracted = await IngestionBench.ExtractAsync("notices.md", text);

        Assert.Equal(
            [
                "Heading 1: Notices",
                "Paragraph: A notice is a request, see the site. It has a colour.",
                "ListItem 1: 1. Red:",
                "ListItem 2: - arrest",
                "ListItem 2: - extradition",
                "ListItem 1: 2. Blue & green",
                "Paragraph: A quoted sentence.",
                "TableRow 1: Colour | Purpose",
                "TableRow: Red | Wanted persons",
            ],
            IngestionBench.Lines(extracted));
        Assert.Equal(["notices", "red notice"], extracted.Proposed.Topics);
        Assert.Equal(
            ("Notices: an overview", "en", DocumentKind.Original, Authority.OfficialInformation, "Guide to notices", "https://www.example.org/guide", "2024-05", "2024"),
            (extracted.Proposed.Title, extracted.Proposed.Language, extracted.Proposed.Kind, extracted.Proposed.Authority, extracted.Proposed.Instrument,
                extracted.Proposed.Url, extracted.Proposed.Date, extracted.Proposed.InForce.From?.Text));
    }

    [Theory]
    [InlineData("langauge: en", "has the unknown front matter key 'langauge': the keys are title, language, kind, topics, authority, instrument, url, date, inForceFrom, inForceUntil.")]
    [InlineData("language: de", "has a wrong value for the front matter key 'language': it must be one of en, fr, es, ar.")]
    [InlineData("kind: copy", "has a wrong value for the front matter key 'kind': it must be one of original, summary.")]
    [InlineData("authority: police", "has a wrong value for the front matter key 'authority': it must be one of official-rule, official-information, court-or-treaty, academic, law-firm, news, unclassified.")]
    [InlineData("date: 2024-13", "has a wrong value for the front matter key 'date': it must be a year, month or day such as 2025, 2025-11 or 2025-11-27, or undated.")]
    [InlineData("inForceUntil: soon", "has a wrong value for the front matter key 'inForceUntil': it must be a year, month or day such as 2025, 2025-11 or 2025-11-27.")]
    [InlineData("url: javascript:alert(1)", "has a wrong value for the front matter key 'url': it must be an address that begins with https:// or http://.")]
    [InlineData("title: a\ntitle: b", "has the front matter key 'title' twice: keep one.")]
    [InlineData("title: ''", "has a wrong value for the front matter key 'title': it must be one text that is not empty.")]
    [InlineData("inForceFrom: 2025\ninForceUntil: 2024", "has a wrong value for the front matter key 'inForceUntil': it must be a date not before inForceFrom.")]
    public async Task A_wrong_key_or_value_is_named(string line, string problem) =>
        Assert.Equal($"'a.md' {problem}", await IngestionBench.RefusalAsync("a.md", $"---\n{line}\n---\n\nText.\n"));

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("title: [a, [b]]")]
    [InlineData("title: *unknown")]
    [InlineData("- a list")]
    [InlineData("\"unclosed")]
    public async Task Front_matter_that_is_no_list_of_keys_is_refused(string yaml) =>
        Assert.StartsWith("'a.md' has ", await IngestionBench.RefusalAsync("a.md", $"---\n{yaml}\n---\n\nText.\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Statements_of_a_summary_carry_their_sources()
    {
        var extracted = await IngestionBench.ExtractAsync("a.md", """
            ---
            title: Summary
            kind: summary
            ---
            # Terms of office

            The President is elected for four years
            and each Vice-President for three.
            Source: [Article 17][rules].

            - A list item.
              Sources: [Articles 5; 6][rules]; [Agency report, Beijing][press].

            A statement whose source stands in the next block.

            Source: [Foreword][rules].

            """ + Definitions);

        Assert.Equal(
            [
                "Heading 1: Terms of office",
                "Paragraph: The President is elected for four years and each Vice-President for three.",
                "SourceLine: Source: Article 17, Rules; of procedure [X/2020] (official rule, 2020-05).",
                "ListItem 1: - A list item.",
                "SourceLine: Sources: Articles 5; 6, Rules; of procedure [X/2020] (official rule, 2020-05); Agency report, Beijing (news, undated (older copy)).",
                "Paragraph: A statement whose source stands in the next block.",
                "SourceLine: Source: Foreword, Rules; of procedure [X/2020] (official rule, 2020-05).",
            ],
            IngestionBench.Lines(extracted));
        Assert.Equal(
            [
                new SourceNote("Rules; of procedure [X/2020]", "Articles 5; 6", "https://www.example.org/rules.pdf", Authority.OfficialRule, "2020-05"),
                new SourceNote("Agency report, Beijing", "", "", Authority.News, "undated (older copy)"),
            ],
            extracted.Blocks[3].Sources);
        Assert.Equal(["paragraph 1", "paragraph 2", "paragraph 3"], PassageSplitter.Split(extracted, "en", new PassageOptions()).Select(passage => passage.Locator.Reference));
    }

    [Theory]
    [InlineData("Statement.\n\nAnother.\nSource: [A][rules].", "line 5 is a statement without a source")]
    [InlineData("Statement.", "line 5 is a statement without a source")]
    [InlineData("Source: [A][rules].", "line 5 names sources without a statement before it")]
    [InlineData("Statement.\nSource: [A][unknown].", "line 6 must read 'Source: [reference][label].'")]
    [InlineData("Statement.\nSource: [A][rules], and more.", "line 6 must read 'Source: [reference][label].'")]
    [InlineData("Statement.\nSource: [A](https://www.example.org).", "line 6 must read 'Source: [reference][label].'")]
    [InlineData("Statement.\nSource: [A][x].\n\n[x]: https://www.example.org \"Rules; 2020\"", "line 6 names the source 'A', whose definition must be titled")]
    [InlineData("Statement.\nSource: [A][x].\n\n[x]: https://www.example.org \"Rules; police; 2020\"", "line 6 names the source 'A', whose definition must name one of")]
    [InlineData("Statement.\nSource: [A][x].\n\n[x]: https://www.example.org \"Rules; news; May 2020\"", "line 6 names the source 'A', whose definition must have a date")]
    [InlineData("Statement.\nSource: [A][x].\n\n[x]: javascript:x \"Rules; news; 2020\"", "line 6 names the source 'A', whose definition must have an address")]
    [InlineData("| a | b |\n| --- | --- |\n| c | d |", "has a table or code in line 5")]
    public async Task A_statement_without_a_proper_source_is_named_by_its_line(string body, string problem) =>
        Assert.Contains(problem, await IngestionBench.RefusalAsync("a.md", $"---\nkind: summary\n---\n\n{body}\n{Definitions}"), StringComparison.Ordinal);
}
