using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Chat;
using Bot.Facts.Gaps;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Chat;

/// <summary>Who asked is told when a gap is closed: once, where they may be told, over restarts.</summary>
public sealed class NewsTests(ShippedLibrary library) : ChatTest(library)
{
    private static readonly Member Rita = new("rita", SomeEvent.Workspace, "rita", "Rita", Role.Reviewer);

    private static int questions;

    // Another one for each test: what is certified stays so in the library that they share.
    private readonly string question = $"Who polishes brass plate number {Interlocked.Increment(ref questions)} of the moon office?";

    [Fact]
    public async Task Who_asked_in_a_channel_is_told_there_once_also_over_a_restart()
    {
        await AskAndCloseAsync(SomeEvent.Ask(question) with { Person = SomeEvent.Asker with { Locale = "fr" } });
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);
        var told = await ToldAsync();

        Assert.Equal(("C1", null, Visibility.Everyone), (told.Channel, told.Person, told.Reply!.Visibility));
        Assert.Equal([new ReplyPart.Heading("Les sources répondent maintenant à votre question"), new ReplyPart.Quote(question, null)], told.Reply.Parts.Take(2));
        Assert.Contains("Certified by Rita", told.Text, StringComparison.Ordinal);
        Assert.Contains("In its place: ", (await Room.AskAsync(SomeEvent.Of(new ChatRequest.ShowPassage(RecordOf(told), 1)))).Text, StringComparison.Ordinal);

        await UntilAsync(NewsState.Told);
        await RestartAsync();
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await Room.Get<GapNews>().TakeAsync(NewsState.Answered, "other", 10, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Room.Channel.Calls, call => call.Way is ShownWay.Post);
    }

    [Fact]
    public async Task Who_asked_in_private_is_told_in_private()
    {
        await AskAndCloseAsync(SomeEvent.Command(question));
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);
        var told = await ToldAsync();

        Assert.Equal(("", "U1"), (told.Channel, told.Person));
        await UntilAsync(NewsState.Told);
        Assert.Single(Room.Channel.Calls, call => call.Way is ShownWay.Post);
    }

    [Fact]
    public async Task Where_the_bot_may_not_post_the_desk_is_told_so()
    {
        await AskAndCloseAsync(SomeEvent.Ask(question));
        Room.Channel.Before = (shown, _) => shown.Way is ShownWay.Post ? throw new ReplyException(ReplyFailure.Never, "may not post", null) : Task.CompletedTask;
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);

        await UntilAsync(NewsState.Unreachable);
        Assert.DoesNotContain(Room.Channel.Calls, call => call.Way is ShownWay.Post);
    }

    [Fact]
    public async Task A_question_that_was_deleted_is_not_spoken_of_again()
    {
        var asked = SomeEvent.Ask(question);
        await AskAndCloseAsync(asked);
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.Deleted(asked.Message!)));
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);

        await UntilAsync(NewsState.Gone);
        Assert.DoesNotContain(Room.Channel.Calls, call => call.Way is ShownWay.Post);
    }

    [Fact]
    public async Task What_a_process_took_and_did_not_tell_is_told_by_the_next()
    {
        await AskAndCloseAsync(SomeEvent.Ask(question));
        var tries = new TaskCompletionSource();
        Room.Channel.Before = (shown, _) =>
        {
            if (shown.Way is not ShownWay.Post)
            {
                return Task.CompletedTask;
            }

            tries.TrySetResult();
            throw new ReplyException(ReplyFailure.Later, "the platform is away", null);
        };
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);
        await tries.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        await RestartAsync();
        Assert.Equal("C1", (await ToldAsync()).Channel);
        await UntilAsync(NewsState.Told);
    }

    [Fact]
    public async Task When_the_sources_are_still_silent_nobody_is_told_and_the_desk_sees_it()
    {
        await Room.AskAsync(SomeEvent.Ask(question));
        await RateAsync(Rating.Wrong);
        Assert.True(await Room.Get<GapDesk>().CloseAsync(await GapAsync(), GapState.ClosedByDocument, "A plate", Rita, TestContext.Current.CancellationToken));
        await Room.Get<AskingAgain>().AskAsync(TestContext.Current.CancellationToken);

        await UntilAsync(NewsState.Silent);
        Assert.DoesNotContain(Room.Channel.Calls, call => call.Way is ShownWay.Post);
    }

    [Fact]
    public async Task Of_two_processes_one_tells()
    {
        await AskAndCloseAsync(SomeEvent.Ask(question));
        var news = Room.Get<GapNews>();

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(process => news.TakeAsync(NewsState.Due, $"process {process}", 10, TestContext.Current.CancellationToken)));
        var one = Assert.Single(taken, mine => mine.Count > 0);
        Assert.Empty(await news.TakeAsync(NewsState.Due, "late", 10, TestContext.Current.CancellationToken));

        foreach (var process in Enumerable.Range(0, 8))
        {
            await news.ReleaseAsync($"process {process}", TestContext.Current.CancellationToken);
        }

        Assert.Equal(one, await news.TakeAsync(NewsState.Due, "next", 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_rating_is_a_report_until_the_same_person_finds_it_helpful()
    {
        await Room.AskAsync(SomeEvent.Ask(question));
        await RateAsync(Rating.Wrong);
        Assert.Equal("It says nothing.", Assert.Single(await Room.Get<GapShelf>().ReportsAsync(await GapAsync(), TestContext.Current.CancellationToken)).Reason);

        await RateAsync(Rating.Helpful);
        Assert.Empty(await Room.Get<GapShelf>().ListAsync(SomeEvent.Workspace, new GapFilter(Closed: false, Kind: null, Assignee: null), TestContext.Current.CancellationToken));
    }

    /// <summary>Asks what the sources don't answer, has it rated wrong, certifies an answer to it, and closes the gap with that.</summary>
    private async Task AskAndCloseAsync(ChatEvent asked)
    {
        await Room.AskAsync(asked);
        await RateAsync(Rating.Wrong);
        var answer = await Library.Get<Answerer>().AnswerAsync(new Question(SomeEvent.Workspace, "Is a red notice an arrest warrant?", [], AsOf: null, Thread: null), TestContext.Current.CancellationToken);
        var logged = await Library.Get<AnswerLog>().FindAsync(SomeEvent.Workspace, answer.LogId, TestContext.Current.CancellationToken);
        var certificate = await Library.Get<Certificates>().SignAsync(logged! with { Question = question }, [], "", Rita, TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        Assert.True(await Room.Get<GapDesk>().CloseAsync(await GapAsync(), GapState.ClosedByAnswer, certificate.Id, Rita, TestContext.Current.CancellationToken));
    }

    private async Task RateAsync(Rating rating) =>
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.Rate(RecordOf(Room.Channel.Calls.Last(call => call.Reply?.Actions.Count > 0)), rating, rating is Rating.Wrong ? "It says nothing." : "")));

    private async Task<Gap> GapAsync() =>
        Assert.Single(await Room.Get<GapShelf>().ListAsync(SomeEvent.Workspace, new GapFilter(Closed: false, Kind: null, Assignee: null), TestContext.Current.CancellationToken)).Gap;

    private async Task<ShownReply> ToldAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Room.Channel.Calls.FirstOrDefault(call => call.Way is ShownWay.Post) is { } told)
            {
                return told;
            }

            await Task.Delay(10, limit.Token);
        }
    }

    private async Task UntilAsync(NewsState state)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        var closed = (await Room.Get<GapShelf>().ListAsync(SomeEvent.Workspace, new GapFilter(Closed: true, Kind: null, Assignee: null), limit.Token)).Single().Gap;
        while ((await Room.Get<GapNews>().OfGapAsync(closed, limit.Token)).Single().State != state)
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
