using Bot.Chat;
using Bot.Storage;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat;

public sealed class OldReplyTests(ShippedLibrary library) : ChatTest(library)
{
    private static readonly string[] Tables = ["chat_replies", "chat_messages", "chat_desk", "chat_ratings"];

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private protected override TimeProvider Clock => clock;

    private protected override (string Key, string Value)[] Settings => [("Chat:KeepReplyDays", "30")];

    [Fact]
    public async Task What_was_replied_long_ago_is_forgotten_and_buttons_say_so()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk));
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var record = RecordOf(await Room.AskAsync(asked));
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.Rate(record, Rating.Helpful, "")));
        clock.Advance(TimeSpan.FromDays(29));
        var kept = SomeEvent.Ask("Is a red notice an arrest warrant?");
        await Room.AskAsync(kept);
        long[] before = [.. Tables.Select(Count)];

        clock.Advance(TimeSpan.FromDays(2));
        await UntilAsync(() => Count("chat_ratings") == 0);

        Assert.Equal([2, 5, 1, 1, 1, 2, 0, 0], [.. before, .. Tables.Select(Count)]);
        foreach (var request in new ChatRequest[] { new ChatRequest.Share(record), new ChatRequest.Rate(record, Rating.Wrong, ""), new ChatRequest.AskPerson(record), new ChatRequest.DeskReply(record, "No.") })
        {
            Assert.Equal("This answer is too old to act on: ask the question again.", (await Room.AskAsync(SomeEvent.Of(request))).Text);
        }

        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Deleted(asked.Message!))));
        var gone = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Deleted(kept.Message!)));
        Assert.Equal((ShownWay.Remove, kept.Key), (gone.Way, gone.Key));
    }

    [Fact]
    public async Task More_than_goes_at_once_is_forgotten_too()
    {
        await using (var connection = await Room.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = """
                WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 1200)
                INSERT INTO chat_replies (event, workspace, record, kind, conversation, asker, locale, place, visibility, question, posted, state, replied_at)
                SELECT 'e' || number, 'w', 'r' || number, 'Answer', '', '', '', '', '', '', '', 'Shown', 1 FROM numbers
                """;
            Assert.Equal(1200, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        clock.Advance(TimeSpan.FromHours(2));
        await UntilAsync(() => Count("chat_replies") == 0);
    }

    private long Count(string table)
    {
        using var connection = Room.Get<Database>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }
}
