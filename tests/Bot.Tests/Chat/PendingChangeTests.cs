using Bot.Chat;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat;

/// <summary>Changes of a question that has no answer yet: it waits for another try, or another process holds it.</summary>
public sealed class PendingChangeTests(ShippedLibrary library) : ChatTest(library)
{
    private const string First = "Is a red notice an arrest warrant?";
    private const string Other = "Who may ask the CCF to delete data?";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private protected override TimeProvider Clock => clock;

    private protected override (string Key, string Value)[] Settings => [("Chat:MaxTries", "7"), ("Chat:PersonPerMinute", "3")];

    [Fact]
    public async Task A_question_that_is_edited_between_two_tries_is_answered_in_its_new_words()
    {
        var asked = SomeEvent.Ask(First);
        await FailAsync(asked, tries: 5);

        // Waiting is no try: the edit outlasts more rounds than an event may be tried, and uses up nothing of the asker's minute.
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Edited(asked.Message!, Other))));
        await DoneAsync();
        var fresh = await AskAsync(SomeEvent.Ask(Other));

        Assert.Equal([(ShownWay.Reply, asked.Key), (ShownWay.Replace, asked.Key)], Room.Channel.Calls.SkipLast(1).Select(call => (call.Way, call.Key)));
        Assert.Equal(fresh.Text, Room.Channel.Calls[^2].Text);
    }

    [Fact]
    public async Task A_question_that_is_deleted_between_two_tries_leaves_nothing()
    {
        var asked = SomeEvent.Ask(First);
        await FailAsync(asked, tries: 5);

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Deleted(asked.Message!))));
        await DoneAsync();

        Assert.Equal([ShownWay.Reply, ShownWay.Remove], Room.Channel.Calls.Select(call => call.Way));
    }

    [Fact]
    public async Task An_edit_that_is_tried_again_does_not_undo_a_later_one()
    {
        var asked = SomeEvent.Ask(First);
        await Room.AskAsync(asked);
        var tries = 0;
        Room.Channel.Before = (_, _) => Interlocked.Increment(ref tries) == 1 ? throw new ReplyException(ReplyFailure.Later, "the platform is away", null) : Task.CompletedTask;

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Edited(asked.Message!, "What is a diffusion?"))));
        await UntilAsync(() => tries == 1);
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Edited(asked.Message!, Other))));
        await DoneAsync();
        var shown = Room.Channel.Calls[^1];

        Assert.Equal((await AskAsync(SomeEvent.Ask(Other) with { Person = SomeEvent.Moderator })).Text, shown.Text);
    }

    [Fact]
    public async Task A_question_that_another_process_holds_is_changed_once_that_is_done()
    {
        await using var other = Another();
        await other.StartAsync();
        var asked = SomeEvent.Ask(First);
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        other.Channel.Before = (_, _) =>
        {
            begun.TrySetResult();
            return release.Task;
        };
        Assert.Equal(IntakeOutcome.Taken, await other.TakeAsync(asked));
        await begun.Task;

        var edited = SomeEvent.Of(new ChatRequest.Edited(asked.Message!, Other));
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(edited));
        await UntilAsync(() => Room.CountAsync("taken' AND owner = '", TestContext.Current.CancellationToken).Result == 1);
        release.SetResult();
        await DoneAsync();

        Assert.Equal([ShownWay.Reply, ShownWay.Replace], (ShownWay[])[.. other.Channel.Calls.Concat(Room.Channel.Calls).Select(call => call.Way).Order()]);
    }

    [Fact]
    public async Task A_message_that_names_itself_waits_for_nothing()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.AutoAnswer));
        var asked = SomeEvent.Overheard(First);

        Assert.Equal(asked.Key, (await AskAsync(asked with { RepliesTo = asked.Message })).Key);
    }

    [Fact]
    public async Task Messages_of_two_channels_may_have_the_same_id()
    {
        var here = SomeEvent.Ask(First);
        var there = SomeEvent.Ask(First) with { Message = here.Message, Place = SomeEvent.Channel with { Channel = "C2" } };
        await Room.AskAsync(here);
        await Room.AskAsync(there);

        var changed = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Edited(there.Message!, Other)) with { Place = there.Place });
        var gone = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Deleted(here.Message!)));

        Assert.Equal([(ShownWay.Replace, there.Key), (ShownWay.Remove, here.Key)], [(changed.Way, changed.Key), (gone.Way, gone.Key)]);
    }

    private async Task FailAsync(ChatEvent asked, int tries)
    {
        var tried = 0;
        Room.Channel.Before = (_, _) => Interlocked.Increment(ref tried) <= tries ? throw new ReplyException(ReplyFailure.Later, "the platform is away", null) : Task.CompletedTask;
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        await UntilAsync(() => tried == 1);
    }

    private async Task<ShownReply> AskAsync(ChatEvent asked)
    {
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        await DoneAsync();
        return Room.Channel.Calls[^1];
    }

    private Task DoneAsync() => UntilAsync(() =>
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return Room.CountAsync("taken", TestContext.Current.CancellationToken).Result == 0;
    });
}
