using Bot.Chat;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

public sealed class ChannelTests(ShippedLibrary library) : ChatTest(library)
{
    private const string Covered = "Is a red notice an arrest warrant?";

    private protected override (string Key, string Value)[] Settings => [("Chat:AutoAnswerPauseSeconds", "3600")];

    [Fact]
    public async Task Only_moderators_choose_and_only_in_channels()
    {
        var byAsker = await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Off) with { Person = SomeEvent.Asker });
        var directly = await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Off) with { Place = SomeEvent.Channel with { Kind = PlaceKind.Direct } });

        Assert.Equal(("Only who may manage the channel can choose this.", "This can be chosen in a channel only."), (byAsker.Text, directly.Text));
        Assert.NotEmpty((await AnswerAsync(Visibility.Everyone)).Reply!.Actions);
    }

    [Fact]
    public async Task A_bot_that_is_off_says_so_until_it_is_on_again()
    {
        var off = await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Off));
        var asked = await Room.AskAsync(SomeEvent.Ask(Covered));
        var elsewhere = await Room.AskAsync(SomeEvent.Ask(Covered) with { Place = SomeEvent.Channel with { Channel = "C2" } });
        var on = await Room.AskAsync(SomeEvent.Choose(ChannelChoice.On));
        var again = await Room.AskAsync(SomeEvent.Ask(Covered));

        Assert.Equal(
            ["The bot is off in this channel.", "The bot is switched off in this channel. Ask it in a direct message.", "The bot answers in this channel."],
            [off.Text, asked.Text, on.Text]);
        Assert.Equal(elsewhere.Text, again.Text);
    }

    [Fact]
    public async Task A_question_that_is_overheard_is_answered_where_that_was_chosen_with_a_pause_between()
    {
        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Overheard(Covered)));
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.AutoAnswer));
        var calls = Room.Channel.Calls.Count;

        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Overheard("Good morning everyone, the meeting is at ten.")));
        await Room.AskAsync(SomeEvent.Overheard("Does anyone know where we could have lunch today?"));
        Assert.Equal(calls, Room.Channel.Calls.Count);
        var answered = await Room.AskAsync(SomeEvent.Overheard(Covered));
        await Room.AskAsync(SomeEvent.Overheard("Can a red notice be deleted by the CCF?"));

        Assert.Equal(calls + 1, Room.Channel.Calls.Count);
        Assert.Contains("Nobody asked the bot: moderators let it answer questions in this channel.", answered.Text, StringComparison.Ordinal);
        Assert.Equal(Visibility.Everyone, answered.Reply!.Visibility);
    }

    [Fact]
    public async Task In_the_shadow_it_only_logs_and_with_noauto_it_does_not_even_keep()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Shadow));
        var calls = Room.Channel.Calls.Count;
        await Room.AskAsync(SomeEvent.Overheard(Covered));

        Assert.Equal(calls, Room.Channel.Calls.Count);
        Assert.Contains("would have answered unasked with ", Room.Log.Text, StringComparison.Ordinal);
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.NoAutoAnswer));
        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Overheard(Covered)));
    }

    [Fact]
    public async Task Choices_hold_over_a_restart()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Off));

        await RestartAsync();

        Assert.Equal("The bot is switched off in this channel. Ask it in a direct message.", (await Room.AskAsync(SomeEvent.Ask(Covered))).Text);
    }
}
