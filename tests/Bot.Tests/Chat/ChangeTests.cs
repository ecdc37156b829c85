using Bot.Chat;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

public sealed class ChangeTests(ShippedLibrary library) : ChatTest(library)
{
    private const string Other = "Who may ask the CCF to delete data?";

    [Fact]
    public async Task An_edited_question_is_answered_anew_in_the_same_place()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var first = await Room.AskAsync(asked);

        var second = await Room.AskAsync(Edit(asked, Other));
        var fresh = await Room.AskAsync(SomeEvent.Ask(Other));

        Assert.Equal((ShownWay.Replace, asked.Key), (second.Way, second.Key));
        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal(fresh.Text, second.Text);
        Assert.StartsWith("In its place", (await Room.AskAsync(SomeEvent.Of(new ChatRequest.ShowPassage(RecordOf(second), 1)))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rated")]
    [InlineData("brought")]
    [InlineData("same text")]
    public async Task An_answer_that_others_speak_of_stays(string why)
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var record = RecordOf(await Room.AskAsync(asked));
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk));
        if (why == "rated")
        {
            await Room.AskAsync(SomeEvent.Of(new ChatRequest.Rate(record, Rating.Helpful, "")));
        }
        else if (why == "brought")
        {
            await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        }

        await Room.AskAsync(Edit(asked, why == "same text" ? "Is a red notice an arrest warrant?" : Other));

        Assert.DoesNotContain(Room.Channel.Calls, call => call.Way is ShownWay.Replace);
    }

    [Fact]
    public async Task The_answer_goes_with_its_question_and_comes_back_no_more()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        await Room.AskAsync(asked);

        var gone = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Deleted(asked.Message!)));
        await Room.AskAsync(Edit(asked, Other));

        Assert.Equal((ShownWay.Remove, asked.Key), (gone.Way, gone.Key));
        Assert.Equal(2, Room.Channel.Calls.Count);
    }

    [Fact]
    public async Task Changes_of_other_messages_are_not_even_kept()
    {
        await AnswerAsync(Visibility.Everyone);

        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Edited("x1", "Why?"))));
        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Deleted("m1"))));
    }

    [Fact]
    public async Task A_question_that_is_deleted_while_it_waits_leaves_nothing()
    {
        var asked = SomeEvent.Ask("Is a red notice an arrest warrant?");
        var deleted = SomeEvent.Of(new ChatRequest.Deleted(asked.Message!));
        var release = new TaskCompletionSource();
        Room.Channel.Before = (_, _) => release.Task;
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(deleted));

        release.SetResult();
        await Room.DoneAsync();

        Assert.Equal([ShownWay.Reply, ShownWay.Remove], Room.Channel.Calls.Select(call => call.Way));
    }

    private static ChatEvent Edit(ChatEvent asked, string text) => SomeEvent.Of(new ChatRequest.Edited(asked.Message!, text));
}
