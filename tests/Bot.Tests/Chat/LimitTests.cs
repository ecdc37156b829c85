using Bot.Chat;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

public sealed class LimitTests(ShippedLibrary library) : ChatTest(library)
{
    private const string Question = "Is a red notice an arrest warrant?";

    private protected override (string Key, string Value)[] Settings => [("Chat:PersonPerMinute", "3"), ("Chat:WorkspacePerMinute", "5")];

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_others_are_answered_until_the_workspace_s_limit()
    {
        var ofOne = new List<string>();
        for (var number = 0; number < 4; number++)
        {
            ofOne.Add((await Room.AskAsync(SomeEvent.Ask(Question))).Text.Split('\n')[0]);
        }

        var ofAnother = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            ofAnother.Add((await Room.AskAsync(SomeEvent.Ask(Question) with { Person = SomeEvent.Moderator })).Text.Split('\n')[0]);
        }

        var elsewhere = await Room.AskAsync(SomeEvent.Ask(Question) with { Place = SomeEvent.Channel with { Workspace = new("slack:T2") } });

        var answer = elsewhere.Text.Split('\n')[0];
        Assert.Equal([answer, answer, answer, "You can ask 3 times in a minute. Wait a little, and ask again."], ofOne);
        Assert.Equal([answer, answer, "Too much is being asked here at once. Wait a minute, and ask again."], ofAnother);
    }

    [Fact]
    public async Task Buttons_and_help_are_not_counted()
    {
        for (var number = 0; number < 6; number++)
        {
            Assert.StartsWith("What the bot does", (await Room.AskAsync(SomeEvent.Of(new ChatRequest.Help()))).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_nobody_asked_the_bot_counts_against_its_channel_and_against_no_person()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Shadow));
        for (var number = 0; number < 6; number++)
        {
            Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Overheard(Question)));
        }

        await Room.DoneAsync();
        var asked = await Room.AskAsync(SomeEvent.Ask(Question));

        // Of the workspace's five a minute the channel used three, and the rest is for who asks.
        Assert.NotEmpty(asked.Reply!.Actions);
        Assert.Equal(3, Room.Log.Text.Split("would have answered unasked").Length - 1);
    }
}
