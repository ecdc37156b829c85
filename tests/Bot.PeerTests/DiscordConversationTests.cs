using Bot.PeerTests.Peers;

namespace Bot.PeerTests;

/// <summary>The whole conversation on discord-digital-twin.</summary>
public sealed class DiscordConversationTests(BotOnPeers bot)
{
    // https://docs.discord.com/developers/interactions/receiving-and-responding (Interaction Callback Type)
    private const int Deferred = 5;
    private const int Dialog = 9;

    private const string Question = "Is a red notice an international arrest warrant?";
    private const string AnswerHas = "arrest warrant";
    private const string FollowUp = "What must a request for one contain?";

    [Fact]
    public async Task Commands_are_registered()
    {
        var commands = await bot.Discord.CommandsAsync();

        Assert.Equal(["1 ask", "1 bot", "1 check", "1 help", "1 sources", "3 Ask about this message"], commands.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Transport.Socket)]
    [InlineData(Transport.Http)]
    public async Task A_command_is_answered_to_its_asker_who_shares_it_looks_up_a_passage_and_rates_it(Transport transport)
    {
        var discord = bot.Discord;
        await UseAsync(transport);

        // 1. Acknowledged for the asker alone, then answered.
        var ask = await discord.CommandAsync(discord.General, discord.Asker, "ask", ("question", Question));
        AssertAcknowledged(Deferred, isPrivate: true, await discord.AcknowledgedAsync(ask));
        var answer = await discord.RepliedAsync(ask, AnswerHas);

        // 2. Shared: everyone sees it.
        var share = await discord.ClickAsync(discord.Asker, answer, "Share ");
        await discord.AcknowledgedAsync(share);
        await discord.PostedAsync(discord.General, AnswerHas);

        // 3. A passage in its place, for who pressed.
        var passage = await discord.ClickAsync(discord.Asker, answer, "Passage ");
        AssertAcknowledged(Deferred, isPrivate: true, await discord.AcknowledgedAsync(passage));
        await discord.RepliedAsync(passage, AnswerHas);

        // 4. Helpful, and wrong with a reason.
        var helpful = await discord.ClickAsync(discord.Asker, answer, "Helpful ");
        AssertAcknowledged(Deferred, isPrivate: true, await discord.AcknowledgedAsync(helpful));
        await discord.RepliedAsync(helpful, "Thank you.");
        var wrong = await discord.ClickAsync(discord.Asker, answer, "Wrong ");
        var dialog = await discord.AcknowledgedAsync(wrong);
        AssertAcknowledged(Dialog, isPrivate: false, dialog);
        var submitted = await discord.SubmitAsync(discord.General, discord.Asker, dialog.Call, "The date is missing.");
        AssertAcknowledged(Deferred, isPrivate: true, await discord.AcknowledgedAsync(submitted));
        await discord.RepliedAsync(submitted, "Thank you.");
    }

    [Fact]
    public async Task A_public_command_is_answered_to_everyone()
    {
        var discord = bot.Discord;
        await UseAsync(Transport.Socket);

        var ask = await discord.CommandAsync(discord.General, discord.Asker, "ask", ("question", Question), ("private", false));

        AssertAcknowledged(Deferred, isPrivate: false, await discord.AcknowledgedAsync(ask));
        await discord.RepliedAsync(ask, AnswerHas);
    }

    [Fact]
    public async Task A_statement_is_checked_the_sources_are_listed_and_help_is_given()
    {
        var discord = bot.Discord;
        await UseAsync(Transport.Socket);

        var check = await discord.CommandAsync(discord.General, discord.Asker, "check", ("statement", "A red notice is an international arrest warrant."));
        await discord.RepliedAsync(check, "A verdict says what the sources hold, not what is true.");
        var sources = await discord.CommandAsync(discord.General, discord.Asker, "sources");
        await discord.RepliedAsync(sources, "The bot quotes from");
        var help = await discord.CommandAsync(discord.General, discord.Asker, "help");
        await discord.RepliedAsync(help, "What the bot does");
    }

    [Fact]
    public async Task A_mention_is_answered_and_a_reply_to_the_answer_follows_it_up()
    {
        var discord = bot.Discord;

        var said = await discord.SayAsync(discord.General, discord.Asker, $"<@{discord.Bot}> {Question}");
        var answer = await discord.PostedAsync(discord.General, AnswerHas);
        await discord.SayAsync(discord.General, discord.Asker, FollowUp, reply: answer.Answer.GetProperty("id").GetString());
        var followUp = await discord.PostedAsync(discord.General, "required for a red notice");

        Assert.Equal(said, answer.Body.GetProperty("message_reference").GetProperty("message_id").GetString());
        Assert.NotEqual(said, followUp.Body.GetProperty("message_reference").GetProperty("message_id").GetString());
    }

    [Fact]
    public async Task A_direct_message_is_answered()
    {
        var discord = bot.Discord;

        await discord.SayAsync(discord.Direct, discord.Asker, Question);

        await discord.PostedAsync(discord.Direct, AnswerHas);
    }

    [Fact]
    public async Task A_message_of_someone_else_is_asked_about()
    {
        var discord = bot.Discord;
        await UseAsync(Transport.Socket);
        var message = await discord.SayAsync(discord.Quiet, discord.Moderator, Question);

        var about = await discord.MessageCommandAsync(discord.Quiet, discord.Asker, "Ask about this message", message);

        AssertAcknowledged(Deferred, isPrivate: true, await discord.AcknowledgedAsync(about));
        await discord.RepliedAsync(about, AnswerHas);
    }

    [Fact]
    public async Task An_edited_question_changes_its_answer_and_a_deleted_one_takes_it_away()
    {
        var discord = bot.Discord;

        var said = await discord.SayAsync(discord.Quiet, discord.Asker, $"<@{discord.Bot}> {Question}");
        var answer = await discord.PostedAsync(discord.Quiet, AnswerHas);
        await discord.EditAsync(discord.Quiet, said, $"<@{discord.Bot}> What colour is a notice for missing persons?");
        await discord.ChangedAsync(discord.Quiet, "ellow");
        await discord.RemoveAsync(discord.Quiet, said);
        var gone = await discord.TakenAwayAsync(discord.Quiet);

        Assert.EndsWith($"/{answer.Answer.GetProperty("id").GetString()}", gone.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_brought_to_a_person_and_the_reply_back_to_the_asker()
    {
        var discord = bot.Discord;
        await UseAsync(Transport.Socket);

        // 1. A moderator chooses the desk, which nobody else can.
        var refused = await discord.CommandAsync(discord.Desk, discord.Asker, "bot", ("choice", "desk"));
        await discord.RepliedAsync(refused, "Only who may manage the channel can choose this.");
        var chosen = await discord.CommandAsync(discord.Desk, discord.Moderator, "bot", ("choice", "desk"));
        await discord.RepliedAsync(chosen, "Questions for a person are brought to this channel.");

        // 2. The asker asks for a person.
        var ask = await discord.CommandAsync(discord.General, discord.Asker, "ask", ("question", "Which cheese do the penguins of Neptune prefer for breakfast?"));
        var abstention = await discord.RepliedAsync(ask, "penguins");
        var person = await discord.ClickAsync(discord.Asker, abstention, "Person ");
        await discord.RepliedAsync(person, "Your question was brought to a person.");
        var brought = await discord.PostedAsync(discord.Desk, "penguins");

        // 3. The person replies in a dialog.
        var pressed = await discord.ClickAsync(discord.Moderator, brought, "Answer ");
        var dialog = await discord.AcknowledgedAsync(pressed);
        AssertAcknowledged(Dialog, isPrivate: false, dialog);
        var reply = await discord.SubmitAsync(discord.Desk, discord.Moderator, dialog.Call, "Nobody has asked them.");
        await discord.RepliedAsync(reply, "Your reply was brought to the person who asked.");
        await discord.Happenings.CallAsync("the person's reply to the asker", call => call.Path.Contains(discord.Direct, StringComparison.Ordinal) && call.Text.Contains("Nobody has asked them", StringComparison.Ordinal)
            || call.Path.Contains(ask, StringComparison.Ordinal) && call.Text.Contains("Nobody has asked them", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_bots_and_messages_that_are_not_for_it_get_nothing()
    {
        var discord = bot.Discord;

        await discord.SayAsync(discord.Quiet, discord.OtherBot, $"<@{discord.Bot}> Is a black notice about unidentified bodies?");
        await discord.SayAsync(discord.Quiet, discord.Asker, "Is a black notice about unidentified bodies?");
        await discord.SayAsync(discord.Quiet, discord.Asker, $"<@{discord.Bot}> What is a blue notice for?");
        await discord.PostedAsync(discord.Quiet, "lue");

        Assert.DoesNotContain(discord.Happenings.Calls, call => call.Text.Contains("nidentified bod", StringComparison.Ordinal));
    }

    private Task UseAsync(Transport transport) => bot.Discord.SendInteractionsToAsync(transport is Transport.Http ? $"{bot.Address}/discord/interactions" : null);

    private static void AssertAcknowledged(int type, bool isPrivate, Acknowledgement acknowledgement) => Assert.Equal((type, isPrivate), (acknowledgement.Type, acknowledgement.IsPrivate));
}
