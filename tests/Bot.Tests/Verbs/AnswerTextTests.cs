using Bot.Answers;
using Bot.Documents;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class AnswerTextTests
{
    private static readonly CitationRecord Summary = new()
    {
        Document = "Red notices",
        Instrument = "Rules on the Processing of Data",
        Reference = "Article 82",
        Kind = "summary",
        Authority = "official-rule",
        Date = "2025-11",
        Revision = "r1",
        Url = "https://example.org/rpd",
        Quote = "A quote.",
        Start = 1,
        Length = 8,
    };

    private static readonly CitationRecord Original = Summary with { Document = "A report", Instrument = "Reuters", Reference = "", Kind = "original", Authority = "news", Url = "", Revision = "r2" };

    [Fact]
    public void An_answer_has_numbered_citations_and_a_summary_says_so()
    {
        var record = Record([new SentenceRecord("First.", [Summary]), new SentenceRecord("Second.", [Original, Summary with { Start = 40 }])], []) with { Removed = 1 };

        Assert.Equal(
            """
            First. [1]
            Second. [2][1]
            (One sentence is left out: it did not pass the check.)

            Not legal advice.

            [1] our summary of Rules on the Processing of Data, Article 82 (official rule, 2025-11)
                https://example.org/rpd
                in "Red notices", revision r1
            [2] Reuters (news, 2025-11)
                in "A report", revision r2
            """, AnswerText.Of(record, new HelpLine("Not legal advice.", null)));
    }

    [Fact]
    public void An_abstention_gives_its_reason_the_closest_passages_and_where_help_is()
    {
        var record = Record([], [new ClosestRecord("Red notices", "Article 82", "A quote.", Summary)]) with { Outcome = "abstention", Reason = "The sources don't say.\u001b[2J" };
        var note = new SourceNote("Statute", "Article 1", "", Authority.OfficialRule, "2017");
        var help = new AnswerSentence("The CCF helps.", [new Citation("Help", note, DocumentKind.Summary, new RevisionId("r3"), new TextSpan(0, 14), "The CCF helps.")]);

        Assert.Equal(
            """
            The sources don't say.[2J

            The closest passages:
            - A quote. [1]

            Not legal advice. The CCF helps. [2]

            [1] our summary of Rules on the Processing of Data, Article 82 (official rule, 2025-11)
                https://example.org/rpd
                in "Red notices", revision r1
            [2] our summary of Statute, Article 1 (official rule, 2017)
                in "Help", revision r3
            """, AnswerText.Of(record, new HelpLine("Not legal advice.", help)));
    }

    [Fact]
    public void A_quotation_in_another_language_than_the_question_says_which()
    {
        var record = Record([new SentenceRecord("First.", [Original]) { QuotedIn = "en" }, new SentenceRecord("Deuxième.", [Original])], []) with { Language = "fr" };

        Assert.Contains("Deuxième. [1]\n(Cité dans la langue de la source : anglais.)\n", AnswerText.Of(record, new HelpLine("Not legal advice.", null)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Quoted in the language of the source: French, Spanish.")]
    [InlineData("es", "Citado en el idioma de la fuente: francés, español.")]
    [InlineData("ar", "مقتبس بلغة المصدر: الفرنسية، الإسبانية.")]
    public void The_line_is_in_the_language_of_the_question(string language, string expected) =>
        Assert.Equal(expected, QuotedLanguages.Line(Record([new SentenceRecord("A.", [Original]) { QuotedIn = "fr" }, new SentenceRecord("B.", [Original]) { QuotedIn = "es" }], []) with { Language = language }));

    [Fact]
    public void What_was_asked_instead_and_why_the_sources_are_quoted_is_said()
    {
        var record = Record([new SentenceRecord("First.", [Summary])], []) with { Rewritten = "What is a red notice?", Fallback = "the model took longer than 20 s" };

        Assert.StartsWith(
            """
            Asked as: What is a red notice?

            First. [1]
            (Quoted from the sources: the model took longer than 20 s.)

            Not legal advice.
            """, AnswerText.Of(record, new HelpLine("Not legal advice.", null)), StringComparison.Ordinal);
    }

    private static AnswerRecord Record(IReadOnlyList<SentenceRecord> sentences, IReadOnlyList<ClosestRecord> closest) =>
        new() { Outcome = "answer", Writer = "extractive", Language = "en", Sentences = sentences, Closest = closest };
}
