namespace Bot.PeerTests;

/// <summary>The whole conversation on emulate.</summary>
public sealed class SlackConversationTests(BotOnPeers bot)
{
    private const string Question = "Is a red notice an international arrest warrant?";
    private const string AnswerHas = "arrest warrant";
    private const string FollowUp = "What must a request for one contain?";

    [Theory]
    [InlineData(Transport.Socket)]
    [InlineData(Transport.Http)]
    public async Task A_command_is_answered_to_its_asker_who_shares_it_looks_up_a_passage_and_rates_it(Transport transport)
    {
        var slack = bot.Slack;
        await UseAsync(transport);

        // 1. Acknowledged, then answered to the asker alone.
        await slack.CommandAsync(slack.General, slack.Asker, "/ask", Question);
        var answer = await slack.ShownPrivatelyAsync(AnswerHas);

        // 2. Shared: everyone sees it.
        await slack.ClickPrivateAsync(slack.General, slack.Asker, answer, "bot.share");
        await slack.PostedAsync(slack.General, AnswerHas);

        // 3. A passage in its place, for who pressed.
        await slack.ClickPrivateAsync(slack.General, slack.Asker, answer, "bot.passage.1");
        await slack.ShownPrivatelyAsync("In its place");

        // 4. Helpful, and wrong with a reason.
        await slack.ClickPrivateAsync(slack.General, slack.Asker, answer, "bot.helpful");
        await slack.ShownPrivatelyAsync("Thank you.");
        await slack.ClickPrivateAsync(slack.General, slack.Asker, answer, "bot.wrong");
        await slack.SubmitAsync(slack.Asker, await slack.OpenedAsync(), "The date is missing.");
        await slack.ShownPrivatelyAsync("Thank you.");
    }

    [Theory]
    [InlineData(Transport.Socket)]
    [InlineData(Transport.Http)]
    public async Task A_mention_is_answered_in_a_thread_and_followed_up_there(Transport transport)
    {
        var slack = bot.Slack;
        await UseAsync(transport);

        var said = await slack.SayAsync(slack.General, slack.Asker, $"<@{slack.Bot}> {Question}");
        var answer = await slack.PostedAsync(slack.General, AnswerHas);
        await slack.SayAsync(slack.General, slack.Asker, FollowUp, thread: said);
        var followUp = await slack.PostedAsync(slack.General, "required for a red notice");

        Assert.Equal(said, answer.Body.GetProperty("thread_ts").GetString());
        Assert.Equal(said, followUp.Body.GetProperty("thread_ts").GetString());
    }

    [Fact]
    public async Task A_statement_is_checked_the_sources_are_listed_and_help_is_given()
    {
        var slack = bot.Slack;
        await UseAsync(Transport.Socket);

        await slack.CommandAsync(slack.General, slack.Asker, "/check", "A red notice is an international arrest warrant.");
        await slack.ShownPrivatelyAsync("A verdict says what the sources hold, not what is true.");
        await slack.CommandAsync(slack.General, slack.Asker, "/sources", "");
        await slack.ShownPrivatelyAsync("The bot quotes from");
        await slack.CommandAsync(slack.General, slack.Asker, "/help", "");
        await slack.ShownPrivatelyAsync("What the bot does");
    }

    [Fact]
    public async Task A_direct_message_is_answered()
    {
        var slack = bot.Slack;
        await UseAsync(Transport.Socket);

        await slack.SayAsync(slack.Direct, slack.Asker, Question);

        await slack.PostedAsync(slack.Direct, AnswerHas);
    }

    [Fact]
    public async Task A_message_of_someone_else_is_asked_about()
    {
        var slack = bot.Slack;
        await UseAsync(Transport.Socket);
        var message = await slack.SayAsync(slack.Desk, slack.Moderator, Question);

        await slack.MessageShortcutAsync(slack.Desk, slack.Asker, message, "bot.ask_about");

        await slack.ShownPrivatelyAsync(AnswerHas);
    }

    [Fact]
    public async Task An_edited_question_changes_its_answer_and_a_deleted_one_takes_it_away()
    {
        var slack = bot.Slack;
        await UseAsync(Transport.Socket);

        var said = await slack.SayAsync(slack.Desk, slack.Asker, $"<@{slack.Bot}> {Question}");
        var answer = await slack.PostedAsync(slack.Desk, AnswerHas);
        await slack.EditAsync(slack.Desk, slack.Asker, said, $"<@{slack.Bot}> What colour is a notice for missing persons?");
        await slack.ChangedAsync(slack.Desk, "ellow");
        await slack.RemoveAsync(slack.Desk, slack.Asker, said);
        var gone = await slack.TakenAwayAsync(slack.Desk);

        Assert.Equal(answer.Answer.GetProperty("ts").GetString(), gone.Body.GetProperty("ts").GetString());
    }

    [Fact]
    public async Task A_question_is_brought_to_a_person_and_the_reply_back_to_the_asker()
    {
        var slack = bot.Slack;
        await UseAsync(Transport.Socket);

        // 1. A moderator chooses the desk, which nobody else can.
        await slack.CommandAsync(slack.Desk, slack.Asker, "/bot", "desk");
        await slack.ShownPrivatelyAsync("Only who may manage the channel can choose this.");
        await slack.CommandAsync(slack.Desk, slack.Moderator, "/bot", "desk");
        await slack.ShownPrivatelyAsync("Questions for a person are brought to this channel.");

        // 2. The asker asks for a person.
        await slack.CommandAsync(slack.General, slack.Asker, "/ask", "Which cheese do the penguins of Neptune prefer for breakfast?");
        var abstention = await slack.ShownPrivatelyAsync("penguins");
        await slack.ClickPrivateAsync(slack.General, slack.Asker, abstention, "bot.person");
        await slack.ShownPrivatelyAsync("Your question was brought to a person.");
        var brought = await slack.PostedAsync(slack.Desk, "penguins");

        // 3. The person replies in a dialog.
        await slack.ClickAsync(slack.Moderator, brought, "bot.reply");
        await slack.SubmitAsync(slack.Moderator, await slack.OpenedAsync(), "Nobody has asked them.");
        await slack.Happenings.CallAsync("the person's reply to the asker", call => call.Text.Contains("Nobody has asked them", StringComparison.Ordinal));
    }

    private Task UseAsync(Transport transport) => bot.Slack.DeliverToAsync(transport is Transport.Http ? bot.Address : null);
}
