using Bot.Answers;
using Bot.Chat;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat;

public sealed class FailureTests(ShippedLibrary library) : ChatTest(library)
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private protected override TimeProvider Clock => clock;

    private protected override (string Key, string Value)[] Settings => [("Chat:MaxTries", "3")];

    [Fact]
    public async Task A_platform_that_fails_is_tried_again_later_with_the_same_answer()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var tries = 0;
        Room.Channel.Before = (_, _) => Interlocked.Increment(ref tries) < 3 ? throw new ReplyException(ReplyFailure.Later, "the platform is away", null) : Task.CompletedTask;

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        await UntilAsync(() => tries == 1);
        await AdvanceUntilAsync(() => tries == 2);
        await AdvanceUntilAsync(() => tries == 3);
        await Room.DoneAsync();

        Assert.Equal(asked.Key, Assert.Single(Room.Channel.Calls).Key);
        Assert.Single(await Library.Get<AnswerLog>().ThreadAsync(SomeEvent.Workspace, $"slack:C1:{asked.Message}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_platform_that_never_recovers_is_given_up_with_a_line_in_the_log()
    {
        var tries = 0;
        Room.Channel.Before = (_, _) =>
        {
            Interlocked.Increment(ref tries);
            throw new ReplyException(ReplyFailure.Later, "the platform is away", null);
        };

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Ask("Why?")));
        await UntilAsync(() => tries == 1);
        await AdvanceUntilAsync(() => tries == 2);
        await AdvanceUntilAsync(() => tries == 3);
        await Room.DoneAsync();

        Assert.Equal((3, 1L), (tries, await Room.CountAsync("given-up", TestContext.Current.CancellationToken)));
        Assert.Contains("is given up after 3 tries", Room.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_never_be_shown_is_given_up_at_once()
    {
        Room.Channel.Before = (_, _) => throw new ReplyException(ReplyFailure.Never, "the channel is gone", null);

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Ask("Why?")));
        await Room.DoneAsync();

        Assert.Equal(1, await Room.CountAsync("given-up", TestContext.Current.CancellationToken));
        Assert.Contains("can't be shown and is given up", Room.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_to_the_asker_in_a_sentence_and_to_the_log_in_full()
    {
        var calls = 0;
        Room.Channel.Before = (_, _) => Interlocked.Increment(ref calls) == 1 ? throw new InvalidOperationException("a fault of ours") : Task.CompletedTask;

        var shown = await Room.AskAsync(SomeEvent.Ask("Why?") with { Person = SomeEvent.Asker with { Locale = "fr" } });

        Assert.Equal("Une erreur s'est produite dans ce programme : il n'y a pas de réponse. Recommencez plus tard.", shown.Text);
        Assert.Contains("a fault of ours", Room.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_that_hit_the_apology_too_end_no_worker()
    {
        var (isBroken, tries) = (true, 0);
        Room.Channel.Before = (_, _) =>
        {
            Interlocked.Increment(ref tries);
            return isBroken ? throw new InvalidOperationException("a fault of ours") : Task.CompletedTask;
        };
        var events = Enumerable.Range(0, 20).Select(_ => SomeEvent.Ask("Why?")).ToArray();
        foreach (var asked in events)
        {
            Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        }

        await UntilAsync(() => tries == 2 * events.Length);
        isBroken = false;
        await AdvanceUntilAsync(() => Room.Channel.Calls.Count == events.Length);
        await Room.DoneAsync();

        Assert.Equal(events.Select(asked => asked.Key).Order(), Room.Channel.Calls.Select(call => call.Key).Order());
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_tried_again_too()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.AutoAnswer));
        var tries = 0;
        Room.Channel.Before = (_, _) => Interlocked.Increment(ref tries) == 1 ? throw new ReplyException(ReplyFailure.Later, "the platform is away", null) : Task.CompletedTask;
        var overheard = SomeEvent.Overheard("Is a red notice an arrest warrant?");

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(overheard));
        await UntilAsync(() => tries == 1);
        await AdvanceUntilAsync(() => Room.CountAsync("taken", TestContext.Current.CancellationToken).Result == 0);

        Assert.Equal(overheard.Key, Room.Channel.Calls[^1].Key);
    }

    [Fact]
    public async Task An_answer_that_is_shown_is_not_replaced_by_an_apology_when_the_store_can_t_be_told()
    {
        await ExecuteAsync("CREATE TRIGGER full BEFORE UPDATE ON chat_replies BEGIN SELECT RAISE(ABORT, 'full'); END");
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Ask("Is a red notice an arrest warrant?")));
        await UntilAsync(() => Room.Log.Text.Contains("the store could not be told", StringComparison.Ordinal));
        await ExecuteAsync("DROP TRIGGER full");
        await AdvanceUntilAsync(() => Room.Channel.Calls.Count == 2);
        await Room.DoneAsync();

        Assert.Equal(Room.Channel.Calls[0].Text, Room.Channel.Calls[1].Text);
    }

    [Fact]
    public async Task Work_under_way_is_finished_at_a_stop_and_the_rest_is_left_to_the_next_process()
    {
        var thread = SomeEvent.Channel with { Thread = "stopping", Kind = PlaceKind.Thread };
        var first = SomeEvent.Ask("Is a red notice an arrest warrant?") with { Place = thread };
        var second = SomeEvent.Ask("Who may ask the CCF to delete data?") with { Place = thread };
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Room.Channel.Before = (_, _) =>
        {
            begun.TrySetResult();
            return release.Task;
        };
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(first));
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(second));
        await begun.Task;

        var stopping = Room.StopAsync();
        Assert.Equal(IntakeOutcome.Refused, await Room.TakeAsync(SomeEvent.Ask("Why?")));
        release.SetResult();
        await stopping;

        Assert.Equal([first.Key], Room.Channel.Calls.Select(call => call.Key));
        Assert.Equal((1L, 1L), (await Room.CountAsync("done", TestContext.Current.CancellationToken), await Room.CountAsync("taken", TestContext.Current.CancellationToken)));
        await RestartAsync();
        await Room.DoneAsync();
        Assert.Equal([second.Key], Room.Channel.Calls.Select(call => call.Key));
    }

    [Fact]
    public async Task Work_that_does_not_end_in_time_is_left_to_the_next_process()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var begun = new TaskCompletionSource();
        Room.Channel.Before = async (_, cancellationToken) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        await begun.Task;

        var stopping = Room.StopAsync();
        await UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(11));
            return stopping.IsCompleted;
        });
        await stopping;
        await RestartAsync();
        await Room.DoneAsync();

        Assert.Equal([asked.Key], Room.Channel.Calls.Select(call => call.Key));
        Assert.Single(await Library.Get<AnswerLog>().ThreadAsync(SomeEvent.Workspace, $"slack:C1:{asked.Message}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_answer_that_nobody_was_shown_is_no_part_of_the_conversation()
    {
        const string Question = "What does Article 3 of INTERPOL's Constitution forbid?";
        var calm = await Room.AskAsync(SomeEvent.Ask(Question));

        // As a process that ends between recording its answer and keeping the reply.
        var asked = SomeEvent.Ask(Question);
        await Library.Get<Answerer>().AnswerAsync(new Question(SomeEvent.Workspace, Question, [], AsOf: null, $"slack:C1:{asked.Message}"), TestContext.Current.CancellationToken);
        var shown = await Room.AskAsync(asked);

        Assert.Equal(calm.Text, shown.Text);
    }

    [Fact]
    public async Task Keys_of_handled_events_are_forgotten_after_days_and_their_content_at_once()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        await Room.AskAsync(asked);
        Assert.Equal(IntakeOutcome.Repeated, await Room.TakeAsync(asked));

        await using (var connection = await Room.Get<Bot.Storage.Database>().OpenAsync(TestContext.Current.CancellationToken))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT event FROM chat_events";
            Assert.Equal("", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        clock.Advance(TimeSpan.FromDays(3));
        await RestartAsync();
        await UntilAsync(() => Room.CountAsync("done", TestContext.Current.CancellationToken).Result == 0);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Room.Get<Bot.Storage.Database>().OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private Task AdvanceUntilAsync(Func<bool> isSo) => UntilAsync(() =>
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return isSo();
    });
}
