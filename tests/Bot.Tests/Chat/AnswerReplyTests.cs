using Bot.Answers;
using Bot.Chat;
using Bot.Chat.Replies;

namespace Bot.Tests.Chat;

public sealed class AnswerReplyTests
{
    private static readonly CitationRecord Original = new()
    {
        Document = "A report",
        Instrument = "A report",
        Reference = "paragraph 2",
        Kind = "original",
        Authority = "news",
        Date = "undated",
        Revision = "r1",
        Url = "javascript:alert(1)",
        Quote = "The desk has nine members.",
        Start = 10,
        Length = 26,
    };

    private static readonly CitationRecord Summary = Original with
    {
        Instrument = "Rules on the Processing of Data",
        Reference = "Article 83",
        Kind = "summary",
        Authority = "official-rule",
        Date = "2025-11",
        Url = "https://www.example.org/rules.pdf",
        Start = 90,
    };

    [Fact]
    public void An_answer_is_laid_out_in_its_language()
    {
        var record = Record("en") with { Removed = 1, Rewritten = "How many members has the desk?", Fallback = "the model took too long" };

        var reply = AnswerReply.Of(record, ReplyFrame.Shared("en", HelpLine.NoticeAlone));

        Assert.Equal(("en", Visibility.Everyone), (reply.Language, reply.Visibility));
        Assert.Equal(
            [
                "Aside { Text = Asked as: How many members has the desk? }",
                "“The desk has nine members.” [1]",
                "They are elected. [2]",
                "Note { Number = 1, Source = A report, paragraph 2, Details = news, Link =  }",
                "Note { Number = 2, Source = our summary of Article 83, Rules on the Processing of Data, Details = official rule, 2025-11, Link = https://www.example.org/rules.pdf }",
                "Aside { Text = One sentence is left out: it did not pass the check. }",
                "Aside { Text = Quoted from the sources: the model took too long. }",
                "Aside { Text = Information about procedures, not legal advice. }",
            ],
            reply.Parts.Select(part => part is ReplyPart.Sentence sentence ? $"{sentence.Text} [{string.Join(' ', sentence.Notes)}]" : part.ToString()));
        Assert.Equal(
            [
                new ReplyAction.ShowPassage("a1", 1, "Show passage 1"), new ReplyAction.ShowPassage("a1", 2, "Show passage 2"),
                new ReplyAction.Rate("a1", Rating.Helpful, "Helpful"), new ReplyAction.Rate("a1", Rating.Wrong, "Wrong?"), new ReplyAction.AskPerson("a1", "Ask a person"),
            ],
            reply.Actions);
    }

    [Theory]
    [InlineData("fr", "notre résumé de Article 83, Rules on the Processing of Data", "règle officielle, 2025-11", "Information sur les procédures, et non conseil juridique.")]
    [InlineData("es", "nuestro resumen de Article 83, Rules on the Processing of Data", "norma oficial, 2025-11", "Información sobre procedimientos, no asesoramiento jurídico.")]
    [InlineData("ar", "ملخصنا لـ Article 83, Rules on the Processing of Data", "قاعدة رسمية, 2025-11", "معلومات عن الإجراءات وليست مشورة قانونية.")]
    public void Notes_and_notice_are_in_the_language_of_the_question(string language, string source, string details, string notice)
    {
        var reply = AnswerReply.Of(Record(language), ReplyFrame.Shared(language, HelpLine.NoticeAlone));

        var note = reply.Parts.OfType<ReplyPart.Note>().Last();
        Assert.Equal((language, source, details), (reply.Language, note.Source, note.Details));
        Assert.Equal(new ReplyPart.Aside(notice), reply.Parts[^1]);
    }

    [Fact]
    public void Every_language_has_every_word_and_the_same_places_for_values()
    {
        ChatWords[] all = [EnglishWords.All, FrenchWords.All, SpanishWords.All, ArabicWords.All];
        foreach (var property in typeof(ChatWords).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            var texts = all.Select(words => (string)property.GetValue(words)!).ToArray();
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text), property.Name));
            Assert.True(texts.Select(text => text.Contains("{0}", StringComparison.Ordinal)).Distinct().Count() == 1, property.Name);
        }

        Assert.Single(all.Select(words => words.HelpLines.Count).Distinct());
    }

    private static AnswerRecord Record(string language) => new()
    {
        LogId = "a1",
        Outcome = "answer",
        Writer = "extractive",
        Language = language,
        Sentences = [new SentenceRecord("The desk has nine members.", [Original]), new SentenceRecord("They are elected.", [Summary])],
        Closest = [],
    };
}
