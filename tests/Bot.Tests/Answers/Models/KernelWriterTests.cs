using Bot.Answers;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Answers.Models;

public sealed class KernelWriterTests
{
    [Fact]
    public async Task A_draft_that_stands_is_the_answer()
    {
        await using var model = await ScriptedModel.StartAsync(request => new ModelResponse(SomeDraft.Quoting("S1", request.Passage("S1"))));
        await using var library = await ModelLibrary.OpenAsync(model);

        var record = await library.AskAsync();

        Assert.Equal(("answer", "model", null, 0), (record.Outcome, record.Writer, record.Fallback, record.Removed));
        Assert.Equal(ModelLibrary.Statement, Assert.Single(record.Sentences).Text);
        Assert.Single(model.Received);
    }

    [Fact]
    public async Task What_does_not_stand_is_removed_and_counted()
    {
        await using var model = await ScriptedModel.StartAsync(request => new ModelResponse(SomeDraft.Quoting("S1", ModelLibrary.Statement, "The zebra desk answers letters within two days.")));
        await using var library = await ModelLibrary.OpenAsync(model);

        var record = await library.AskAsync();

        Assert.Equal(("answer", "model", 1), (record.Outcome, record.Writer, record.Removed));
        Assert.Equal(ModelLibrary.Statement, Assert.Single(record.Sentences).Text);
    }

    public static readonly TheoryData<string, string> Useless = new()
    {
        { """{"sentences":[]}""", "the model found no answer in the passages" },
        { "", "the model found no answer in the passages" },
        { "I am sorry, I can't help with that.", "what the model wrote could not be read" },
        { SomeDraft.Quoting("S1", "The zebra desk answers letters within two days."), "nothing the model wrote could be verified" },
        { SomeDraft.Quoting("S9", ModelLibrary.Statement), "nothing the model wrote could be verified" },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public async Task When_nothing_usable_comes_the_sources_are_quoted_and_it_is_said(string content, string reason)
    {
        await using var model = await ScriptedModel.SayingAsync(content);
        await using var library = await ModelLibrary.OpenAsync(model);

        var record = await library.AskAsync();

        Assert.Equal(("answer", "extractive", reason), (record.Outcome, record.Writer, record.Fallback));
        Assert.Contains(record.Sentences, sentence => sentence.Text == ModelLibrary.Statement);
    }

    [Theory]
    [InlineData("The zebra desk answers letters within two days.", ModelLibrary.Statement, "extractive")]
    [InlineData("Le bureau des zèbres répond aux lettres dans les neuf jours.", ModelLibrary.Statement, "model")]
    public async Task What_fell_is_logged_with_its_reason_for_reviewers_alone(string text, string quote, string writer)
    {
        await using var model = await ScriptedModel.SayingAsync(System.Text.Json.JsonSerializer.Serialize(new { sentences = new[] { new { text, quotes = new[] { new { passage = "S1", quote } } } } }));
        await using var library = await ModelLibrary.OpenAsync(model);

        var record = await library.Get<Answerer>().AnswerAsync(
            new Question(WorkspaceId.Local, ModelLibrary.Question, [], AsOf: null, "thread"), TestContext.Current.CancellationToken);

        var logged = Assert.Single(await library.Get<AnswerLog>().ThreadAsync(WorkspaceId.Local, "thread", TestContext.Current.CancellationToken));
        Assert.Equal((text, writer), (Assert.Single(logged.Fallen).Text, record.Writer));
        Assert.NotEmpty(logged.Fallen[0].Why);
        Assert.Contains(ModelLibrary.Statement, record.Sentences.Select(sentence => sentence.Text));
        Assert.DoesNotContain(text, record.Sentences.Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("I can't help with that.", "stop")]
    [InlineData(null, "content_filter")]
    public async Task A_refusal_is_said(string? refusal, string finishReason)
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("") { Refusal = refusal, FinishReason = finishReason });
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal("the model declined to answer", (await library.AskAsync()).Fallback);
    }

    [Fact]
    public async Task What_the_sources_do_not_cover_is_never_sent()
    {
        await using var model = await ScriptedModel.SayingAsync("");
        await using var library = await ModelLibrary.OpenAsync(model);

        var record = await library.AskAsync("What is the best recipe for pancakes with maple syrup?");

        Assert.Equal(("abstention", "extractive", null), (record.Outcome, record.Writer, record.Fallback));
        Assert.Empty(model.Received);
    }

    [Fact]
    public async Task Without_a_provider_nothing_changes()
    {
        await using var library = await ModelLibrary.OpenWithAsync(TimeProvider.System);

        var record = await library.AskAsync(ModelLibrary.Question, new Exchange("What is a zebra desk?", "A desk."));
        var json = System.Text.Json.JsonSerializer.Serialize(record, AnswerRecord.Json);

        Assert.Equal("extractive", record.Writer);
        Assert.DoesNotContain("fallback", json, StringComparison.Ordinal);
        Assert.DoesNotContain("askedAs", json, StringComparison.Ordinal);
        Assert.Empty(await library.UsageAsync());
    }

    [Fact]
    public async Task No_text_and_no_key_is_logged()
    {
        await using var model = await ScriptedModel.StartAsync(request => request.IsFollowUp ? new ModelResponse("zebra-marker?") : new ModelResponse("reply-marker: sk-secret") { Status = 401 });
        await using var library = await ModelLibrary.OpenAsync(model);

        var record = await library.AskAsync(ModelLibrary.Question, new Exchange("What is the zebra desk?", "A history-marker."));

        Assert.Equal("the model's endpoint refused the key", record.Fallback);
        Assert.Contains("no answer from the model", library.Log.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])["sk-secret", "marker", "nine days", "How soon"])
        {
            Assert.DoesNotContain(secret, library.Log.Text, StringComparison.Ordinal);
        }
    }
}
