using Bot.Answers;
using Bot.Chat;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

public sealed class ConversationTests(ShippedLibrary library) : ChatTest(library)
{
    [Fact]
    public async Task An_answer_has_sentences_with_notes_the_notice_and_buttons()
    {
        var shown = await AnswerAsync(Visibility.AskerOnly);

        var reply = shown.Reply!;
        var sentences = reply.Parts.OfType<ReplyPart.Sentence>().ToArray();
        var notes = reply.Parts.OfType<ReplyPart.Note>().ToArray();
        Assert.Equal(("en", Visibility.AskerOnly), (reply.Language, reply.Visibility));
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence.Notes));
        Assert.Equal(Enumerable.Range(1, notes.Length), notes.Select(note => note.Number));
        Assert.Equal(notes.Select(note => note.Number), sentences.SelectMany(sentence => sentence.Notes).Distinct().Order());
        Assert.All(notes, note => Assert.StartsWith("our summary of ", note.Source, StringComparison.Ordinal));
        Assert.Equal(new ReplyPart.Aside("Information about procedures, not legal advice."), reply.Parts[^2]);
        Assert.StartsWith("Under Article 18(1) ", Assert.IsType<ReplyPart.Aside>(reply.Parts[^1]).Text, StringComparison.Ordinal);
        Assert.Equal(
            [.. notes.Select(note => $"Show passage {note.Number}"), "Share with everyone", "Helpful", "Wrong?", "Ask a person"],
            reply.Actions.Select(action => action.Label));
        Assert.Single(reply.Actions.Select(action => action.Record).Distinct());
    }

    [Fact]
    public async Task A_question_that_the_sources_do_not_answer_gets_the_closest_passages()
    {
        var shown = await Room.AskAsync(SomeEvent.Ask("How do I bake sourdough bread with a red notice?"));

        Assert.Contains("The sources do not answer this question.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("These passages come nearest to the question. They do not answer it.", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_an_answer_follows_up_in_its_conversation()
    {
        var first = SomeEvent.Ask("What is a diffusion?");
        await Room.AskAsync(first);
        var shown = Room.Channel.Calls[^1];

        var second = SomeEvent.Overheard("And a red notice?", repliesTo: "m1");
        await Room.AskAsync(second);

        var logged = await Library.Get<AnswerLog>().ThreadAsync(SomeEvent.Workspace, $"slack:C1:{first.Message}", TestContext.Current.CancellationToken);
        Assert.Equal(["What is a diffusion?", "And a red notice?"], logged.Select(answer => answer.Question));
        Assert.Equal(RecordOf(shown), logged[0].Record.LogId);
    }

    [Fact]
    public async Task Beneath_a_question_its_asker_and_who_asks_are_heard_and_others_are_not()
    {
        var first = SomeEvent.Ask("What is a diffusion?");
        await Room.AskAsync(first);

        var chatter = SomeEvent.Overheard("that is quite something", repliesTo: first.Message) with { Person = SomeEvent.Moderator };
        var question = SomeEvent.Overheard("How is a red notice different?", repliesTo: first.Message) with { Person = SomeEvent.Moderator };
        Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(chatter));
        var shown = await Room.AskAsync(question);

        Assert.Equal(question.Key, shown.Key);
        Assert.DoesNotContain(Room.Channel.Calls, call => call.Key == chatter.Key);
    }

    [Theory]
    [InlineData("Thanks!", "m1")]
    [InlineData("Ok, merci beaucoup", "m1")]
    [InlineData("Is a red notice an arrest warrant?", null)]
    [InlineData("Is a red notice an arrest warrant?", "elsewhere")]
    public async Task A_message_that_is_not_for_the_bot_is_not_even_kept(string text, string? repliesTo)
    {
        await AnswerAsync(Visibility.Everyone);

        Assert.Equal(IntakeOutcome.Ignored, await Room.TakeAsync(SomeEvent.Overheard(text, repliesTo)));
    }

    [Fact]
    public async Task A_thread_is_one_conversation_in_its_order()
    {
        var thread = SomeEvent.Channel with { Thread = $"t{SomeEvent.Ask("").Key}", Kind = PlaceKind.Thread };
        string[] questions = ["What is a red notice?", "Who publishes it?", "Can it be deleted?", "How long does that take?"];
        foreach (var question in questions)
        {
            Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(SomeEvent.Ask(question) with { Place = thread }));
        }

        await Room.DoneAsync();

        var logged = await Library.Get<AnswerLog>().ThreadAsync(SomeEvent.Workspace, thread.Conversation!, TestContext.Current.CancellationToken);
        Assert.Equal(questions, logged.Select(answer => answer.Question));
    }

    [Fact]
    public async Task What_is_asked_in_private_in_a_thread_is_no_part_of_what_the_others_talk_about()
    {
        var thread = SomeEvent.Channel with { Thread = $"t{SomeEvent.Ask("").Key}", Kind = PlaceKind.Thread };
        await Room.AskAsync(SomeEvent.Ask("What is a red notice?") with { Place = thread });
        await Room.AskAsync(SomeEvent.Command("Can a diffusion about me be deleted?") with { Place = thread });
        await Room.AskAsync(SomeEvent.Command("Who decides that?") with { Place = thread });
        await Room.AskAsync(SomeEvent.Ask("And who publishes it?") with { Place = thread, Person = SomeEvent.Moderator });

        Assert.Equal(["What is a red notice?", "And who publishes it?"], await QuestionsAsync(thread.Conversation!));
        Assert.Equal(["Can a diffusion about me be deleted?", "Who decides that?"], await QuestionsAsync($"{thread.Conversation}:{SomeEvent.Asker.Id}"));
    }

    [Fact]
    public async Task A_message_that_replies_to_an_answer_in_a_channel_goes_on_from_it()
    {
        var first = SomeEvent.Ask("What is a diffusion?");
        await Room.AskAsync(first with { Place = SomeEvent.Channel with { Thread = first.Message } });
        var second = SomeEvent.Ask("And a red notice?");
        await Room.AskAsync(second with { Place = SomeEvent.Channel with { Thread = second.Message }, RepliesTo = "m1" });

        Assert.Equal(["What is a diffusion?", "And a red notice?"], await QuestionsAsync($"slack:C1:{first.Message}"));
    }

    [Fact]
    public async Task A_statement_is_checked()
    {
        var shown = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Check("A red notice is an international arrest warrant.", Visibility.AskerOnly)));

        Assert.Equal("The sources differ", Assert.IsType<ReplyPart.Heading>(shown.Reply!.Parts[0]).Text);
        Assert.Contains("A verdict says what the sources hold, not what is true.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(shown.Reply.Actions, action => action is ReplyAction.AskPerson);
    }

    [Theory]
    [InlineData("fr", "Il n'y a pas encore de question", "Il n'y a pas encore d'affirmation")]
    [InlineData("es-419", "Todavía no hay pregunta", "Todavía no hay afirmación")]
    [InlineData("ar", "لا يوجد سؤال بعد", "لا يوجد قول بعد")]
    [InlineData("pt-BR", "There is no question yet", "There is no statement yet")]
    public async Task Empty_requests_get_a_sentence_in_the_asker_s_language(string locale, string toAsk, string toCheck)
    {
        var asker = SomeEvent.Asker with { Locale = locale };
        var asked = await Room.AskAsync(SomeEvent.Command("  ") with { Person = asker });
        var check = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Check("", Visibility.AskerOnly)) with { Person = asker });

        Assert.StartsWith(toAsk, asked.Text, StringComparison.Ordinal);
        Assert.StartsWith(toCheck, check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_sources_are_listed()
    {
        var help = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Help()));
        var sources = await Room.AskAsync(SomeEvent.Of(new ChatRequest.Sources()));

        Assert.Contains("/check says whether the sources state something.", help.Text, StringComparison.Ordinal);
        Assert.Matches(@"^The bot quotes from \d+ documents\nofficial rule \(\d+\)\n\[1\] our summary of ", sources.Text);
        Assert.InRange(sources.Reply!.Parts.Count, 4, 70);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_only_the_asker_sees_the_answer()
    {
        var shown = await Room.AskAsync(SomeEvent.Ask("Is a red notice an arrest warrant?") with { Place = SomeEvent.Channel with { Kind = PlaceKind.Foreign } });

        Assert.Equal(Visibility.AskerOnly, shown.Reply!.Visibility);
        Assert.DoesNotContain(shown.Reply.Actions, action => action is ReplyAction.Share);
    }

    private async Task<IEnumerable<string>> QuestionsAsync(string conversation) =>
        (await Library.Get<AnswerLog>().ThreadAsync(SomeEvent.Workspace, conversation, TestContext.Current.CancellationToken)).Select(answer => answer.Question);
}
