using System.Diagnostics;
using Bot.Chat;
using Bot.Storage;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

[Collection(nameof(ShippedLibrary))]
public sealed class IntakeTests(ShippedLibrary library) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_event_delivered_often_at_once_is_taken_once_and_answered_once()
    {
        await using var room = Room();
        await room.StartAsync();
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => room.TakeAsync(asked))));
        await room.Channel.WaitAsync(1);
        var again = await room.TakeAsync(asked);
        await room.StopAsync();

        Assert.Equal([IntakeOutcome.Taken, .. Enumerable.Repeat(IntakeOutcome.Repeated, 19)], outcomes.Order());
        Assert.Equal(IntakeOutcome.Repeated, again);
        Assert.Equal((ShownWay.Reply, asked.Key), (Assert.Single(room.Channel.Calls).Way, room.Channel.Calls[0].Key));
    }

    [Fact]
    public async Task Five_hundred_at_once_are_acknowledged_in_time_and_all_answered()
    {
        await using var room = Room(("Chat:WorkspacePerMinute", "100000"));
        await room.StartAsync();
        var first = SomeEvent.Ask("Who decides on red notices?"); // Warms up what is made once.
        await room.AskAsync(first);
        var events = Enumerable.Range(0, 500).Select(number => SomeEvent.Ask("Is a red notice an arrest warrant?") with { Person = SomeEvent.Asker with { Id = $"U{number}" } }).ToArray();

        var times = await Task.WhenAll(events.Select(async asked =>
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Equal(IntakeOutcome.Taken, await room.TakeAsync(asked));
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }));
        await room.Channel.WaitAsync(501);
        await room.StopAsync();

        // On a busy machine some say first that they are looking.
        var replies = room.Channel.Calls.Where(call => call.Way is ShownWay.Reply && call.Key != first.Key).ToArray();
        Assert.All(replies, call => Assert.NotEmpty(call.Reply!.Actions));
        Assert.Equal(events.Select(asked => asked.Key).Order(), replies.Select(call => call.Key).Order());
        var slow = times.Order().ElementAt(495);
        TestContext.Current.TestOutputHelper?.WriteLine($"p50 {times.Order().ElementAt(250):F0} ms, p99 {slow:F0} ms");
        Assert.InRange(slow, 0, 1000);
    }

    [Fact]
    public async Task A_channel_whose_posts_wait_holds_up_no_other()
    {
        await using var room = Room(("Chat:StopSeconds", "1"));
        await room.StartAsync();
        room.Channel.Before = (shown, cancellationToken) => shown.Channel == "C1" ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask;
        for (var number = 0; number < 30; number++)
        {
            await room.TakeAsync(SomeEvent.Ask("Is a red notice an arrest warrant?"));
        }

        await room.TakeAsync(SomeEvent.Ask("Is a red notice an arrest warrant?") with { Place = SomeEvent.Channel with { Channel = "C2" } });
        await room.Channel.WaitAsync(1);

        Assert.Equal("C2", Assert.Single(room.Channel.Calls).Channel);
    }

    [Fact]
    public async Task A_store_that_is_too_slow_refuses_in_time_and_what_was_refused_can_come_again()
    {
        await using var room = Room();
        await room.StartAsync();
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        await using (var connection = await room.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
        await using (await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Equal(IntakeOutcome.Refused, await room.TakeAsync(asked));
            Assert.InRange(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1000, 1500);
        }

        var shown = await room.AskAsync(asked);

        Assert.Equal(asked.Key, shown.Key);
    }

    [Fact]
    public async Task What_is_taken_and_not_handled_is_handled_by_the_next_process()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        await using (var first = Room())
        {
            Assert.Equal(IntakeOutcome.Taken, await first.TakeAsync(asked));
        }

        await using var second = Room();
        await second.StartAsync();
        await second.Channel.WaitAsync(1);

        Assert.Equal(asked.Key, second.Channel.Calls[0].Key);
        Assert.Equal(IntakeOutcome.Repeated, await second.TakeAsync(asked));
    }

    [Fact]
    public async Task What_can_t_be_read_is_given_up_and_holds_up_nothing()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var spoilt = SomeEvent.Ask("Why?");
        await using (var first = Room())
        {
            Assert.Equal(IntakeOutcome.Taken, await first.TakeAsync(spoilt));
            Assert.Equal(IntakeOutcome.Taken, await first.TakeAsync(asked));
            await using var connection = await first.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"UPDATE chat_events SET event = 'gone' WHERE key = '{spoilt.Key}'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await using var second = Room();
        await second.StartAsync();
        await second.DoneAsync();

        Assert.Equal(asked.Key, Assert.Single(second.Channel.Calls).Key);
        Assert.Equal(1, await second.CountAsync("given-up", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_full_queue_refuses()
    {
        await using var room = Room(("Chat:MaxWaiting", "10"));

        var outcomes = new List<IntakeOutcome>();
        for (var number = 0; number < 12; number++)
        {
            outcomes.Add(await room.TakeAsync(SomeEvent.Ask("Why?")));
        }

        Assert.Equal([.. Enumerable.Repeat(IntakeOutcome.Taken, 10), IntakeOutcome.Refused, IntakeOutcome.Refused], outcomes);
    }

    [Fact]
    public async Task The_bot_never_answers_itself()
    {
        await using var room = Room();
        room.Get<BotAccounts>().Add("slack", "U1");

        Assert.Equal(IntakeOutcome.Ignored, await room.TakeAsync(SomeEvent.Ask("Is a red notice an arrest warrant?")));
    }

    [Fact]
    public void An_account_without_an_id_is_nobody()
    {
        var accounts = new BotAccounts();
        accounts.Add("slack", "");

        Assert.False(accounts.Has("slack", ""));
    }

    [Fact]
    public async Task What_can_t_be_looked_up_is_refused_and_comes_again()
    {
        await using var room = Room();
        await using (var connection = await room.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "DROP TABLE chat_messages";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(IntakeOutcome.Refused, await room.TakeAsync(SomeEvent.Of(new ChatRequest.Deleted("q1"))));
    }

    private ChatRoom Room(params (string Key, string Value)[] settings) => ChatRoom.Over(folder["chat"], library, TimeProvider.System, settings);
}
