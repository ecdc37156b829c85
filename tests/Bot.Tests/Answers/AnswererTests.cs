using Bot.Answers;
using Bot.Documents;
using Bot.Search;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Answers;

[Collection(nameof(ShippedLibrary))]
public sealed class AnswererTests(ShippedLibrary library)
{
    public static readonly TheoryData<string> Questions =
    [
        "Is a red notice an international arrest warrant?", "What colours do notices have?", "Who can ask the CCF to delete data, and how long does it take?", "What does Article 3 forbid?",
        "art 83 rpd", "How many member countries does INTERPOL have?", "who leads interpol and where is it", "Who publishes a red notice, and who reviews it before publication?",
        "What did the clerks say about striped cards?", "Can the congress require a post office to work on Sundays?", "Qu'est-ce qu'une notice rouge ?", "¿Qué es una notificación azul?", "ما هي النشرة الحمراء؟",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_sentence_is_made_of_quotes_that_stand_in_their_revisions(string question)
    {
        var record = await library.AskAsync(question);

        Assert.Equal("answer", record.Outcome);
        Assert.InRange(record.Sentences.Count, 1, 4);
        Assert.InRange(record.Sentences.Sum(sentence => sentence.Text.Split(' ').Length), 1, 140);
        Assert.Equal(record.Sentences.Select(sentence => sentence.Text).Distinct(), record.Sentences.Select(sentence => sentence.Text));
        foreach (var sentence in record.Sentences)
        {
            Assert.NotEmpty(sentence.Citations);
            Assert.Equal(sentence.Text, string.Join(' ', sentence.Citations.Select(citation => citation.Quote).Distinct()));
            foreach (var citation in sentence.Citations)
            {
                var found = await library.Get<Retriever>().FindRevisionAsync(WorkspaceId.Local, new RevisionId(citation.Revision), TestContext.Current.CancellationToken);
                Assert.Equal(citation.Quote, new TextSpan(citation.Start, citation.Length).In(found!.Value.Revision.Text));
                Assert.Equal(citation.Kind == "summary", found.Value.Revision.Properties.Kind is DocumentKind.Summary);
            }
        }
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer()
    {
        var first = await library.AskAsync("What is a red notice and who may ask for one?");
        var second = await library.AskAsync("What is a red notice and who may ask for one?");

        Assert.Equivalent(first with { ElapsedMs = 0, LogId = "" }, second with { ElapsedMs = 0, LogId = "" }, strict: true);
    }

    [Theory]
    [InlineData("Qu'est-ce qu'une notice rouge ?", "fr")]
    [InlineData("¿Qué es una notificación roja?", "es")]
    [InlineData("ما هي النشرة الحمراء؟", "ar")]
    public async Task A_question_in_another_language_finds_the_english_statement(string question, string language)
    {
        var record = await library.AskAsync(question);

        Assert.Equal(("answer", language), (record.Outcome, record.Language));
        Assert.Contains(record.Sentences, sentence => sentence.Text.Contains("red notice", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("What is the best recipe for pancakes with maple syrup?", "en", "The sources do not answer this question.")]
    [InlineData("Quelle est la meilleure recette de crêpes au sirop ?", "fr", "Les sources ne répondent pas à cette question.")]
    [InlineData("¿Cuál es la mejor receta de tortilla de patatas?", "es", "Las fuentes no responden a esta pregunta.")]
    [InlineData("ما هي أفضل وصفة لطبخ الدجاج بالليمون؟", "ar", "لا تجيب المصادر عن هذا السؤال.")]
    public async Task What_the_sources_do_not_say_is_declined_in_the_language_it_was_asked_in(string question, string language, string reason)
    {
        var record = await library.AskAsync(question);

        Assert.Equal(("abstention", language, 0), (record.Outcome, record.Language, record.Sentences.Count));
        Assert.Contains(reason, record.Reason, StringComparison.Ordinal);
        Assert.InRange(record.Closest.Count, 0, 3);
    }

    [Theory]
    [InlineData("and is it the one?", "The question has no words to look up.")]
    [InlineData("¿y qué es?", "La pregunta no contiene ninguna palabra que buscar.")]
    [InlineData("c'est quoi ?", "La question ne contient aucun mot à chercher.")]
    [InlineData("ما هو؟", "لا يتضمن السؤال أي كلمة يمكن البحث عنها.")]
    [InlineData("\0\u0001\u0002", "The question has no words to look up.")]
    [InlineData("", "The question has no words to look up.")]
    public async Task A_question_without_words_is_declined(string question, string reason)
    {
        var record = await library.AskAsync(question);

        Assert.Equal(("abstention", 0, 0), (record.Outcome, record.Sentences.Count, record.Closest.Count));
        Assert.StartsWith(reason, record.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_declined() => Assert.Equal(
        "The question has 100000 characters; the most that can be read is 4000. Ask it in a few sentences.",
        (await library.AskAsync(new string('a', 100_000))).Reason);

    [Fact]
    public async Task A_follow_up_is_understood_from_what_was_said()
    {
        var first = await library.AskAsync("What is a blue notice?");
        var followed = await library.AskAsync("And a yellow one?", new Exchange("What is a blue notice?", first.Sentences[0].Text));
        var alone = await library.AskAsync("who can ask for it?");
        var asked = await library.AskAsync("who can request it?", new Exchange("What is a red notice?", (await library.AskAsync("What is a red notice?")).Sentences[0].Text));

        Assert.Contains("ellow", followed.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains(asked.Sentences, sentence => sentence.Text.Contains("ed notice", StringComparison.Ordinal));
        Assert.NotEqual(asked.Sentences.Select(sentence => sentence.Text), alone.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Before_the_texts_held_there_is_no_answer()
    {
        using var folder = new TemporaryFolder();
        using var own = await Library.OpenAsync(folder.Path);
        await own.AddAsync(Some.Revision(WorkspaceId.Local, "a.txt", Some.Original with { InForce = new InForce(PartialDate.TryParse("2020"), null) }, "The zebra desk answers letters within nine days."));
        var question = new Question(WorkspaceId.Local, "How soon does the zebra desk answer letters?", [], AsOf: null, Thread: null);

        var now = await own.Answerer.AnswerAsync(question, TestContext.Current.CancellationToken);
        var before = await own.Answerer.AnswerAsync(question with { AsOf = new DateOnly(2019, 12, 31) }, TestContext.Current.CancellationToken);

        Assert.Equal(("answer", "abstention", 0), (now.Outcome, before.Outcome, before.Closest.Count));
    }

    [Fact]
    public async Task A_statement_is_not_quoted_for_a_day_before_its_sources()
    {
        var question = new Question(WorkspaceId.Local, "How many member countries does INTERPOL have?", [], new DateOnly(2010, 1, 1), Thread: null);

        var early = await library.AskAsync(question);
        var now = await library.AskAsync(question with { AsOf = null });

        Assert.DoesNotContain(early.Sentences, sentence => sentence.Text.Contains("196", StringComparison.Ordinal));
        Assert.Contains(now.Sentences, sentence => sentence.Text.Contains("196", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_workspace_s_document_answers_nothing_and_is_not_shown()
    {
        await library.AddAsync(new WorkspaceId("rival"), "secret.txt", "The ocelot fund of Valparaiso keeps ninety golden whistles in a vault.\n");
        var question = new Question(new WorkspaceId("rival"), "How many golden whistles does the ocelot fund of Valparaiso keep?", [], AsOf: null, Thread: "t");

        var own = await library.AskAsync(question);
        var other = await library.AskAsync(question with { Workspace = WorkspaceId.Local });

        Assert.Contains("ninety", Assert.Single(own.Sentences).Text, StringComparison.Ordinal);
        Assert.Equal("abstention", other.Outcome);
        Assert.DoesNotContain("ninety", System.Text.Json.JsonSerializer.Serialize(other), StringComparison.Ordinal);
        Assert.Empty(await library.Get<AnswerLog>().ThreadAsync(new WorkspaceId("third"), "t", TestContext.Current.CancellationToken));
        Assert.Single(await library.Get<AnswerLog>().ThreadAsync(WorkspaceId.Local, "t", TestContext.Current.CancellationToken));
    }
}
