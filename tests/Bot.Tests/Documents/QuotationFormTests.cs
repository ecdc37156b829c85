using Bot.Documents;
using Bot.Documents.Quotations;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Documents;

/// <summary>Each form against examples that were put together by hand from its rules.</summary>
public sealed class QuotationFormTests
{
    private const string Words = "A request shall be recorded.";

    private static readonly SourceNote Rule = new(
        "INTERPOL's Rules on the Processing of Data [III/IRPD/GA/2011 (2025)]", "Article 83(1)(a)", "https://www.interpol.int/rules.pdf", Authority.OfficialRule, "2025-11");

    [Fact]
    public void A_rule_is_quoted_with_article_page_date_symbol_and_address() => Assert.Equal(
        [
            ("Plain", "“A request shall be recorded.” — Article 83(1)(a), p. 41, INTERPOL, Rules on the Processing of Data [III/IRPD/GA/2011 (2025)] (November 2025), https://www.interpol.int/rules.pdf, read on 23 November 2026."),
            ("OSCOLA", "‘A request shall be recorded.’\nINTERPOL, ‘Rules on the Processing of Data’ (November 2025) III/IRPD/GA/2011 (2025), art 83(1)(a), 41 <https://www.interpol.int/rules.pdf> accessed 23 November 2026."),
            ("APA", "“A request shall be recorded” (INTERPOL, 2025, Article 83(1)(a), p. 41).\nINTERPOL. (2025, November). Rules on the Processing of Data (III/IRPD/GA/2011 [2025]). https://www.interpol.int/rules.pdf"),
        ],
        Forms(Original(Rule, 41)));

    [Fact]
    public void A_web_page_without_date_says_so_and_when_it_was_read() => Assert.Equal(
        [
            ("Plain", "“A request shall be recorded.” — INTERPOL, Red Notices (n.d.), https://www.interpol.int/red, read on 23 November 2026."),
            ("OSCOLA", "‘A request shall be recorded.’\nINTERPOL, ‘Red Notices’ <https://www.interpol.int/red> accessed 23 November 2026."),
            ("APA", "“A request shall be recorded” (INTERPOL, n.d.).\nINTERPOL. (n.d.). Red Notices. Retrieved November 23, 2026, from https://www.interpol.int/red"),
        ],
        Forms(Original(new SourceNote("INTERPOL web page 'Red Notices'", "", "https://www.interpol.int/red", Authority.OfficialInformation, "undated (older copy)"), null)));

    [Fact]
    public void A_report_without_author_is_led_by_its_title() => Assert.Equal(
        [
            ("Plain", "“A request shall be recorded.” — para 5, Notices under question (26 September 2017)."),
            ("OSCOLA", "‘A request shall be recorded.’\n‘Notices under question’ (26 September 2017), para 5."),
            ("APA", "“A request shall be recorded” (Notices under question, 2017, para 5).\nNotices under question. (2017, September 26)."),
        ],
        Forms(Original(new SourceNote("Notices under question", "para 5", "", Authority.News, "2017-09-26"), null)));

    [Fact]
    public void Our_summary_is_never_in_quotation_marks_and_says_that_it_is_ours() => Assert.Equal(
        [
            ("Plain", "[summary, not a quotation] A request shall be recorded. — our summary of Article 83(1)(a), INTERPOL, Rules on the Processing of Data [III/IRPD/GA/2011 (2025)] (November 2025), https://www.interpol.int/rules.pdf; from “Notes on requests”, revision 2 of 23 November 2026."),
            ("OSCOLA", "[summary, not a quotation] A request shall be recorded.\nOur summary of INTERPOL, ‘Rules on the Processing of Data’ (November 2025) III/IRPD/GA/2011 (2025), art 83(1)(a) <https://www.interpol.int/rules.pdf>; from “Notes on requests”, revision 2 of 23 November 2026."),
            ("APA", "[summary, not a quotation] A request shall be recorded (our summary of INTERPOL, 2025, Article 83(1)(a); from “Notes on requests”, revision 2 of 23 November 2026).\nINTERPOL. (2025, November). Rules on the Processing of Data (III/IRPD/GA/2011 [2025]). https://www.interpol.int/rules.pdf"),
        ],
        Forms(Summary(CitedWork.Of(Rule, null))));

    [Fact]
    public void A_summary_of_several_sources_names_each_and_one_of_none_names_none()
    {
        var page = CitedWork.Of(new SourceNote("INTERPOL web page 'Red Notices'", "", "", Authority.OfficialInformation, "2025"), null);

        Assert.Equal(
            "[summary, not a quotation] A request shall be recorded.\nOur summary of INTERPOL, ‘Rules on the Processing of Data’ (November 2025) III/IRPD/GA/2011 (2025), art 83(1)(a) <https://www.interpol.int/rules.pdf>; and of INTERPOL, ‘Red Notices’ (2025); from “Notes on requests”, revision 2 of 23 November 2026.",
            Forms(Summary(CitedWork.Of(Rule, null), page))[1].Text);
        Assert.Equal("[summary, not a quotation] A request shall be recorded. — our summary; from “Notes on requests”, revision 2 of 23 November 2026.", Forms(Summary())[0].Text);
    }

    [Fact]
    public void Marks_inside_a_quotation_are_of_the_other_kind()
    {
        var quoted = Original(new SourceNote("A report", "", "", Authority.News, "2017"), null) with { Words = "“Nobody looked,” she said. Why?" };

        Assert.Equal(
            [
                ("Plain", "“‘Nobody looked,’ she said. Why?” — A report (2017)."),
                ("OSCOLA", "‘“Nobody looked,” she said. Why?’\n‘A report’ (2017)."),
                ("APA", "“‘Nobody looked,’ she said. Why?” (A report, 2017).\nA report. (2017)."),
            ],
            Forms(quoted));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("not an address")]
    public void What_may_not_be_a_link_is_not_copied(string url) =>
        Assert.DoesNotContain(Forms(Original(Rule with { Url = url }, 41)), form => form.Text.Contains(url, StringComparison.Ordinal) || form.Text.Contains("accessed", StringComparison.Ordinal));

    [Theory]
    [InlineData("Articles 82-96", "arts 82-96")]
    [InlineData("Section 3.12, paras 2-3", "s 3.12, paras 2-3")]
    [InlineData("paragraph 41", "para 41")]
    [InlineData("Part III, section 2", "Part III, s 2")]
    [InlineData("purpose", "purpose")]
    public void Places_are_abbreviated_as_OSCOLA_does(string place, string written) =>
        Assert.EndsWith($"‘T’ (2025), {written}.", Forms(Original(new SourceNote("T", place, "", Authority.News, "2025"), null))[1].Text, StringComparison.Ordinal);

    [Fact]
    public void Words_of_a_revision_come_on_one_line_with_its_day()
    {
        var properties = Some.Original with { Title = "A report", Instrument = "A report [R/1]", Url = "https://www.example.org/", Date = "2025" };
        var added = Some.Revision(WorkspaceId.Local, "a.txt", properties, "First \u202Eline\nsecond line.");
        var revision = new Revision(new RevisionId("r"), new DocumentId("d"), WorkspaceId.Local, "a.txt", 3, added.ContentHash, added.Text, properties, new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero));

        var quoted = QuotedWords.Of(revision, null, new TextSpan(0, added.Text.Length));

        Assert.Equal(("First line second line.", "A report", 3, new DateOnly(2026, 11, 23)), (quoted.Words, quoted.Document, quoted.Revision, quoted.Added));
        Assert.Equal(new CitedWork("", "A report", "R/1", PartialDate.TryParse("2025"), "", null, "https://www.example.org/"), Assert.Single(quoted.Works));
    }

    private static QuotedWords Original(SourceNote source, int? page) => new(Words, DocumentKind.Original, [CitedWork.Of(source, page)], "Anything", 1, new DateOnly(2026, 11, 23));

    private static QuotedWords Summary(params CitedWork[] works) => new(Words, DocumentKind.Summary, works, "Notes on requests", 2, new DateOnly(2026, 11, 23));

    private static (string Name, string Text)[] Forms(QuotedWords quoted) => [.. QuotationForm.All(quoted).Select(form => (form.Name, form.Text))];
}
