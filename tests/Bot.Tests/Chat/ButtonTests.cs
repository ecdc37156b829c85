using Bot.Chat;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

public sealed class ButtonTests(ShippedLibrary library) : ChatTest(library)
{
    private static readonly Place Desk = SomeEvent.Channel with { Channel = "C-desk" };

    [Fact]
    public async Task A_passage_is_shown_in_its_place()
    {
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));

        var shown = await Room.AskAsync(SomeEvent.Of(new ChatRequest.ShowPassage(record, 1)));

        var quote = Assert.Single(shown.Reply!.Parts.OfType<ReplyPart.Quote>());
        Assert.Equal(Visibility.AskerOnly, shown.Reply.Visibility);
        Assert.StartsWith("In its place: ", Assert.IsType<ReplyPart.Heading>(shown.Reply.Parts[0]).Text, StringComparison.Ordinal);
        Assert.Contains(quote.Marked!, quote.Text, StringComparison.Ordinal);
        Assert.True(quote.Text.Length > quote.Marked!.Length);
        Assert.Equal(1, Assert.Single(shown.Reply.Parts.OfType<ReplyPart.Note>()).Number);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public async Task A_note_that_is_not_there_gets_a_sentence(int note)
    {
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));

        Assert.Equal("This answer is too old to act on: ask the question again.", (await Room.AskAsync(SomeEvent.Of(new ChatRequest.ShowPassage(record, note)))).Text);
    }

    [Fact]
    public async Task Another_workspace_sees_no_record()
    {
        var record = RecordOf(await AnswerAsync(Visibility.AskerOnly));
        var elsewhere = SomeEvent.Channel with { Workspace = new("slack:T2") };
        ChatRequest[] requests = [new ChatRequest.ShowPassage(record, 1), new ChatRequest.Share(record), new ChatRequest.Rate(record, Rating.Wrong, ""), new ChatRequest.AskPerson(record), new ChatRequest.DeskReply(record, "Yes.")];

        foreach (var request in requests)
        {
            Assert.Equal("This answer is too old to act on: ask the question again.", (await Room.AskAsync(SomeEvent.Of(request) with { Place = elsewhere })).Text);
        }
    }

    [Fact]
    public async Task A_private_answer_is_shared_once_and_by_its_asker_alone()
    {
        var answer = await AnswerAsync(Visibility.AskerOnly);
        var share = new ChatRequest.Share(RecordOf(answer));

        var byAnother = await Room.AskAsync(SomeEvent.Of(share) with { Person = SomeEvent.Moderator });
        await Room.AskAsync(SomeEvent.Of(share));
        var again = await Room.AskAsync(SomeEvent.Of(share));

        Assert.Equal("Only who asked can share this.", byAnother.Text);
        var post = Assert.Single(Room.Channel.Calls, call => call.Way is ShownWay.Post);
        Assert.Equal(("C1", Visibility.Everyone), (post.Channel, post.Reply!.Visibility));
        Assert.Equal(new ReplyPart.Quote("Is a red notice an arrest warrant?", null), post.Reply.Parts[0]);
        Assert.Equal(answer.Reply!.Parts, post.Reply.Parts.Skip(1).Select((part, place) => part is ReplyPart.Sentence sentence ? sentence with { Notes = ((ReplyPart.Sentence)answer.Reply.Parts[place]).Notes } : part));
        Assert.DoesNotContain(post.Reply.Actions, action => action is ReplyAction.Share);
        Assert.Equal("Everyone in the channel sees it already.", again.Text);
    }

    [Theory]
    [InlineData(null, "This could not be shared: the bot may not post here. Invite it to the channel, or ask an administrator to let it post, and share again.")]
    [InlineData("fr", "Ceci n'a pas pu être partagé : le bot ne peut pas écrire ici. Invitez-le dans le canal ou demandez à un administrateur de l'autoriser à écrire, puis partagez de nouveau.")]
    [InlineData("es-419", "Esto no se pudo compartir: el bot no puede escribir aquí. Invítelo al canal o pida a un administrador que le permita escribir, y comparta de nuevo.")]
    [InlineData("ar", "تعذرت المشاركة: لا يُسمح للبوت بالكتابة هنا. ادعه إلى القناة أو اطلب من المسؤول أن يسمح له بالكتابة، ثم شارك من جديد.")]
    public async Task Where_the_bot_may_not_post_who_shares_is_told_what_to_do_and_may_share_again(string? locale, string told)
    {
        var share = SomeEvent.Of(new ChatRequest.Share(RecordOf(await AnswerAsync(Visibility.AskerOnly)))) with { Person = SomeEvent.Asker with { Locale = locale } };
        MayNotPost();

        var refused = await Room.AskAsync(share);
        Room.Channel.Before = (_, _) => Task.CompletedTask;
        var shared = await Room.AskAsync(share with { Key = share.Key + "-again" });

        Assert.Equal(told, refused.Text);
        Assert.Equal(ShownWay.Post, Room.Channel.Calls[^2].Way);
        Assert.NotEqual(told, shared.Text);
    }

    [Fact]
    public async Task A_desk_that_can_t_be_reached_is_told_of_on_either_side()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk) with { Place = Desk });
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));
        MayNotPost();
        var asked = await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        Room.Channel.Before = (_, _) => Task.CompletedTask;
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        MayNotPost();
        var replied = await Room.AskAsync(SomeEvent.Of(new ChatRequest.DeskReply(record, "No.")) with { Place = Desk });

        Assert.Equal(
            [
                "Your question was not brought to a person: the bot may not post in the channel that was chosen. Ask a moderator to invite it there, or to choose another channel with /bot desk.",
                "Your reply could not be brought to the person who asked: neither the channel nor a direct message can be reached. Write to them yourself, or ask an administrator to invite the bot to their channel.",
            ],
            [asked.Text, replied.Text]);
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_at_once_does_it_once()
    {
        var desk = SomeEvent.Channel with { Channel = "C-desk" };
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk) with { Place = desk });
        var record = RecordOf(await AnswerAsync(Visibility.AskerOnly));
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Room.Channel.Before = (shown, _) =>
        {
            begun.TrySetResult();
            return shown.Way is ShownWay.Post ? release.Task : Task.CompletedTask;
        };

        ChatRequest[] pressed = [new ChatRequest.Share(record), new ChatRequest.Share(record), new ChatRequest.AskPerson(record), new ChatRequest.AskPerson(record)];
        foreach (var request in pressed)
        {
            Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Of(request)));
        }

        await begun.Task;
        release.SetResult();
        await Room.DoneAsync();

        Assert.Equal([$"desk:{record}", $"share:{record}"], Room.Channel.Calls.Where(call => call.Way is ShownWay.Post).Select(call => call.Key).Order());
    }

    [Fact]
    public async Task A_button_that_two_processes_are_told_of_shares_once()
    {
        await using var other = Another();
        await other.StartAsync();
        var record = RecordOf(await AnswerAsync(Visibility.AskerOnly));
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Room.Channel.Before = (shown, _) =>
        {
            begun.TrySetResult();
            return shown.Way is ShownWay.Post ? release.Task : Task.CompletedTask;
        };

        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Of(new ChatRequest.Share(record))));
        await begun.Task;
        Assert.Equal(IntakeOutcome.Taken, await other.TakeAsync(SomeEvent.Of(new ChatRequest.Share(record))));
        await UntilAsync(() => other.Channel.Calls.Count == 1);
        release.SetResult();
        await Room.DoneAsync();

        Assert.Equal("Everyone in the channel sees it already.", Assert.Single(other.Channel.Calls).Text);
        Assert.Equal(["Everyone in the channel sees it now."], Room.Channel.Calls.Where(call => call.Way is ShownWay.Reply).Skip(1).Select(call => call.Text));
    }

    [Fact]
    public async Task A_rating_is_kept_and_no_text_is_logged()
    {
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));

        var shown = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Rate(record, Rating.Wrong, "It leaves out Article 87.")));

        Assert.StartsWith("Thank you.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Room.Get<Bot.Chat.Store.Ratings>().CountAsync(SomeEvent.Workspace, record, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Article 87", Room.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("arrest warrant", Room.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_desk_who_asks_for_a_person_is_told()
    {
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));

        Assert.Equal(
            "No channel was chosen for questions to a person. A moderator can choose one with /bot desk.",
            (await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)))).Text);
    }

    [Fact]
    public async Task A_desk_that_was_given_up_gets_no_questions()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk) with { Place = Desk });
        var given = await Room.AskAsync(SomeEvent.Choose(ChannelChoice.NoDesk) with { Place = Desk });
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));

        Assert.Equal("Questions for a person are not brought to this channel any more.", given.Text);
        Assert.Equal(
            "No channel was chosen for questions to a person. A moderator can choose one with /bot desk.",
            (await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)))).Text);
    }

    [Fact]
    public async Task A_question_goes_to_the_desk_once_and_a_person_s_words_come_back_to_where_it_was_asked()
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk) with { Place = Desk });
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));

        await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        var again = await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        var atDesk = Assert.Single(Room.Channel.Calls, call => call.Way is ShownWay.Post);
        var elsewhere = await Room.AskAsync(SomeEvent.Of(new ChatRequest.DeskReply(record, "No.")));
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.DeskReply(record, "No, each country decides.")) with { Place = Desk });

        Assert.Equal(("C-desk", $"desk:{record}"), (atDesk.Channel, atDesk.Key));
        Assert.Contains("A question for a person\nIs a red notice an arrest warrant?\nThe bot had answered:\n", atDesk.Text, StringComparison.Ordinal);
        Assert.Equal([new ReplyAction.AnswerAsker(record, "Answer")], atDesk.Reply!.Actions);
        Assert.Equal("This question was already brought to a person.", again.Text);
        Assert.Equal("Questions are answered where they were brought to.", elsewhere.Text);
        Assert.Equal(
            ("C1", null, "A person replied to your question\nIs a red notice an arrest warrant?\nNo, each country decides.\nThe words of a person, not checked against the sources."),
            (Room.Channel.Calls[^2].Channel, Room.Channel.Calls[^2].Person, Room.Channel.Calls[^2].Text));
        Assert.Equal("Your reply was brought to the person who asked.", Room.Channel.Calls[^1].Text);
    }

    [Theory]
    [InlineData(Visibility.AskerOnly)]
    [InlineData(Visibility.Everyone)]
    public async Task Words_for_a_private_question_or_one_whose_channel_is_gone_come_by_direct_message(Visibility visibility)
    {
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk) with { Place = Desk });
        var record = RecordOf(await AnswerAsync(visibility));
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        Room.Channel.Before = (shown, _) => shown is { Way: ShownWay.Post, Person: null } ? throw new ReplyException(ReplyFailure.Never, "the channel is gone", null) : Task.CompletedTask;

        // A reply that mentions the bot is as good as the button; what moderators say to each other there is nobody else's.
        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Overheard("Who knows this one?", repliesTo: DeskMessage()) with { Place = Desk }));
        await Room.AskAsync(SomeEvent.Ask("No, each country decides.") with { Place = Desk, RepliesTo = DeskMessage() });

        Assert.Equal(("", "U1"), (Room.Channel.Calls[^2].Channel, Room.Channel.Calls[^2].Person));
        Assert.Equal("Your reply was brought to the person who asked.", Room.Channel.Calls[^1].Text);
    }

    private void MayNotPost() =>
        Room.Channel.Before = (shown, _) => shown.Way is ShownWay.Post ? throw new ReplyException(ReplyFailure.Never, "the bot is no member", null) : Task.CompletedTask;

    // The choice, the answer, and then the question at the desk.
    private static string DeskMessage() => "m3";
}
