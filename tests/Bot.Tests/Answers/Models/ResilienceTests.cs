using System.Diagnostics;
using Bot.Answers;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Answers.Models;

/// <summary>Slow, failing and missing endpoints: the reader gets the sources, in time.</summary>
public sealed class ResilienceTests
{
    [Fact]
    public async Task A_slow_model_is_left_at_the_end_of_its_time()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("late") { Delay = TimeSpan.FromMinutes(1) });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:TimeoutSeconds=0.6", "Model:TryTimeoutSeconds=0.6");
        await library.AskAsync("What is the best recipe for pancakes?"); // Opens what is opened once.

        var watch = Stopwatch.StartNew();
        var record = await library.AskAsync();

        Assert.Equal(("answer", "extractive", "the model took longer than 0.6 s"), (record.Outcome, record.Writer, record.Fallback));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 3);
    }

    [Fact]
    public async Task Tries_and_the_rewriting_of_a_follow_up_share_the_time()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("late") { Delay = TimeSpan.FromMinutes(1) });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:TimeoutSeconds=1.2", "Model:TryTimeoutSeconds=0.2");

        var watch = Stopwatch.StartNew();
        var record = await library.AskAsync(ModelLibrary.Question, new Exchange("Who opens the vault?", "The director does."));

        Assert.Equal("extractive", record.Writer);
        Assert.StartsWith("the model took longer than", record.Fallback, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.2, 4);
    }

    [Fact]
    public async Task A_try_that_failed_in_passing_is_made_again()
    {
        var statuses = new Queue<int>([503, 429]);
        await using var model = await ScriptedModel.StartAsync(_ => statuses.TryDequeue(out var status) ? new ModelResponse("{}") { Status = status } : new ModelResponse(SomeDraft.Quoting("S1", ModelLibrary.Statement)));
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal("model", (await library.AskAsync()).Writer);
        Assert.Equal(3, model.Received.Count);
        Assert.Single(model.Received.Select(request => request.Body).Distinct());
        Assert.Single(await library.UsageAsync());
    }

    [Fact]
    public async Task A_wait_that_the_endpoint_asks_for_is_kept()
    {
        var statuses = new Queue<int>([429]);
        await using var model = await ScriptedModel.StartAsync(_ => statuses.TryDequeue(out var status) ? new ModelResponse("{}") { Status = status, RetryAfter = "1" } : new ModelResponse(SomeDraft.Quoting("S1", ModelLibrary.Statement)));
        await using var library = await ModelLibrary.OpenAsync(model);

        var watch = Stopwatch.StartNew();
        Assert.Equal("model", (await library.AskAsync()).Writer);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT")]
    public async Task A_wait_longer_than_the_question_can_wait_is_not_begun(string retryAfter)
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("{}") { Status = 429, RetryAfter = retryAfter });
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal("the model's endpoint takes no more requests for now", (await library.AskAsync()).Fallback);
        Assert.Single(model.Received);
    }

    [Theory]
    [InlineData(401, "the model's endpoint refused the key")]
    [InlineData(404, "the model's endpoint does not know the model")]
    [InlineData(302, "the model's endpoint refused the request (302)")]
    public async Task What_another_try_does_not_mend_is_tried_once(int status, string reason)
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("{}") { Status = status });
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal(reason, (await library.AskAsync()).Fallback);
        Assert.Single(model.Received);
        Assert.Empty(await library.UsageAsync());
    }

    [Fact]
    public async Task An_endpoint_that_keeps_failing_is_left_alone()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("{}") { Status = 500 });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Retries:Count=0", "Model:Circuit:MinimumTries=3");

        var reasons = new List<string?>();
        for (var asked = 0; asked < 5; asked++)
        {
            reasons.Add((await library.AskAsync()).Fallback);
        }

        const string Failed = "the model's endpoint failed (500)";
        const string LeftAlone = "the model failed several times in a row and is left alone for a while";
        Assert.Equal([Failed, Failed, Failed, LeftAlone, LeftAlone], reasons);
        Assert.Equal(3, model.Received.Count);
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_left_alone_too()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("late") { Delay = TimeSpan.FromMinutes(1) });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:TimeoutSeconds=1", "Model:TryTimeoutSeconds=1", "Model:Circuit:MinimumTries=2");
        await library.AskAsync("What is the best recipe for pancakes?"); // Opens what is opened once.

        var reasons = new List<string?>();
        for (var asked = 0; asked < 4; asked++)
        {
            reasons.Add((await library.AskAsync()).Fallback);
        }

        Assert.Equal("the model took longer than 1 s", reasons[1]);
        Assert.Equal("the model failed several times in a row and is left alone for a while", reasons[3]);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_said()
    {
        var model = await ScriptedModel.SayingAsync("");
        await model.DisposeAsync();
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal("the model could not be reached", (await library.AskAsync()).Fallback);
        Assert.Empty(await library.UsageAsync());
    }

    [Fact]
    public async Task A_reply_without_end_is_given_up()
    {
        await using var model = await ScriptedModel.SayingAsync(new string('x', 3 << 20));
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal("the model's reply had no end", (await library.AskAsync()).Fallback);
        Assert.Single(model.Received);
    }

    [Fact]
    public async Task Who_asked_may_go_and_what_was_used_is_recorded()
    {
        using var gone = new CancellationTokenSource();
        await using var model = await ScriptedModel.StartAsync(_ =>
        {
            gone.Cancel();
            return new ModelResponse("late") { Delay = TimeSpan.FromMinutes(1) };
        });
        await using var library = await ModelLibrary.OpenAsync(model);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Get<Answerer>().AnswerAsync(
            new Question(WorkspaceId.Local, ModelLibrary.Question, [], AsOf: null, Thread: null), gone.Token));

        Assert.Equal(1000, Assert.Single(await library.UsageAsync()).TokensOut);
    }
}
