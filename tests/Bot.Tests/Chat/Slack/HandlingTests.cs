using Bot.Chat;
using Bot.Chat.Slack;
using Bot.Chat.Slack.Events;
using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Slack;

/// <summary>What is done about a delivery besides taking it: dialogs, greetings, roles, edits in any order.</summary>
public sealed class HandlingTests : IAsyncLifetime
{
    private SlackPeer peer = null!;
    private SlackBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task A_mention_that_comes_as_two_events_is_one_question()
    {
        var (_, payloads) = peer.Events.Say("C1", "U1", $"<@{PeerWorkspace.Bot}> Once?");

        foreach (var payload in payloads)
        {
            Assert.NotNull((await peer.Sockets.DeliverAsync("events_api", payload)).Acknowledgement);
        }

        Assert.Equal((2, 1), (payloads.Count, bot.Taken.Count));
    }

    [Fact]
    public async Task A_wrong_answer_is_asked_about_in_a_dialog_and_its_reason_is_taken()
    {
        var wrong = await AnswerAsync(new ReplyAction.Rate("r1", Rating.Wrong, "Wrong?"));

        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(wrong, Buttons.Wrong, "U1"));
        await Eventually.TrueAsync(() => !peer.Workspace.Views.IsEmpty, "a dialog is open");
        await peer.Sockets.DeliverAsync("interactive", peer.Events.Submit(peer.Workspace.Views.Single(), "It is ten days.", "U1"));

        Assert.Equal(new ChatRequest.Rate("r1", Rating.Wrong, "It is ten days."), bot.Taken[^1].Request);
    }

    [Fact]
    public async Task An_expired_trigger_is_logged_and_changes_nothing()
    {
        var wrong = await AnswerAsync(new ReplyAction.Rate("r1", Rating.Wrong, "Wrong?"));
        peer.Faults.Plan("views.open", new PeerFault.Error("expired_trigger_id"));

        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(wrong, Buttons.Wrong, "U1"));

        await Eventually.TrueAsync(() => bot.Log.Text.Contains("expired_trigger_id", StringComparison.Ordinal), "it is logged");
        Assert.Empty(peer.Workspace.Views);
    }

    [Fact]
    public async Task An_opened_conversation_is_offered_questions_without_a_thread_and_an_old_one_with_it()
    {
        await peer.Sockets.DeliverAsync("events_api", peer.Events.Event(new() { ["type"] = "app_home_opened", ["tab"] = "messages", ["channel"] = "DU1", ["user"] = "U1" }));
        await Eventually.TrueAsync(() => peer.Workspace.Prompts.Count == 1, "questions are offered");
        await peer.Sockets.DeliverAsync("events_api", peer.Events.Event(new() { ["type"] = "assistant_thread_started", ["assistant_thread"] = new System.Text.Json.Nodes.JsonObject { ["channel_id"] = "DU1", ["thread_ts"] = "10.1" } }));
        await Eventually.TrueAsync(() => peer.Workspace.Prompts.Count == 2, "questions are offered again");

        Assert.Equal([null, "10.1"], peer.Workspace.Prompts.Select(prompts => prompts["thread_ts"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData(PeerWorkspace.Admin, PersonRole.Moderator)]
    [InlineData("U1", PersonRole.Asker)]
    public async Task Who_manages_the_workspace_is_asked_of_Slack(string user, PersonRole role)
    {
        await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/bot", "off", "C1", user), acceptsPayload: true);

        Assert.Equal((new ChatRequest.ChooseForChannel(ChannelChoice.Off), role), (bot.Taken.Single().Request, bot.Taken.Single().Person.Role));
    }

    [Fact]
    public async Task A_person_s_language_is_known_from_their_second_question_on()
    {
        await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/ask", "How soon?", "C1", "U1"));
        await Eventually.TrueAsync(() => bot.Get<SlackPeople>().LocaleOf(PeerWorkspace.Team, "U1") is not null, "Slack was asked");
        await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/ask", "And then?", "C1", "U1"));

        Assert.Equal([null, "fr-FR"], bot.Taken.Select(taken => taken.Person.Locale));
        Assert.Equal("true", peer.Calls.Single(call => call.Method == "users.info").Arguments["include_locale"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_role_that_Slack_does_not_tell_changes_nothing_and_is_said()
    {
        peer.Faults.Plan("users.info", new PeerFault.Error("missing_scope", "users:read"));

        var delivery = await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/bot", "off", "C1", PeerWorkspace.Admin), acceptsPayload: true);

        Assert.Contains("nothing was changed", delivery.Acknowledgement!["payload"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(bot.Taken);
    }

    [Fact]
    public async Task Of_edits_in_any_order_the_newest_counts()
    {
        var (ts, _) = peer.Events.Mention("C1", "U1", "A");
        var newer = peer.Events.Edit("C1", ts, "C", "12.0");
        var older = peer.Events.Edit("C1", ts, "B", "11.0");

        await peer.Sockets.DeliverAsync("events_api", newer);
        await peer.Sockets.DeliverAsync("events_api", older);
        await peer.Sockets.DeliverAsync("events_api", peer.Events.Delete("C1", ts));
        await peer.Sockets.DeliverAsync("events_api", older.DeepClone().AsObject());

        Assert.Equal([new ChatRequest.Edited(ts, "C"), new ChatRequest.Deleted(ts)], bot.Taken.Select(taken => taken.Request));
    }

    [Theory]
    [InlineData("DU1", null, PlaceKind.Direct)]
    [InlineData("D9", null, PlaceKind.Foreign)]
    [InlineData("DU1", "missing_scope", PlaceKind.Foreign)]
    [InlineData("C9", null, PlaceKind.Channel)]
    public async Task A_command_in_a_direct_message_of_others_is_used_where_the_bot_is_no_member(string channel, string? error, PlaceKind kind)
    {
        if (error is not null)
        {
            peer.Faults.Plan("conversations.open", new PeerFault.Error(error));
        }

        await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/ask", "How soon?", channel, "U1"));
        await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/bot", "off", channel, PeerWorkspace.Admin));

        Assert.Equal(kind, bot.Taken[0].Place.Kind);
        Assert.Equal(2, bot.Taken.Count);
    }

    [Fact]
    public async Task A_message_is_asked_about_by_its_shortcut()
    {
        var (ts, _) = peer.Events.Say("C1", "U2", "A red notice is an arrest warrant.");

        await peer.Sockets.DeliverAsync("interactive", peer.Events.AskAbout("C1", ts, "U1"));

        Assert.Equal((new ChatRequest.Ask("A red notice is an arrest warrant.", Visibility.AskerOnly), ts), (bot.Taken.Single().Request, bot.Taken.Single().RepliesTo));
    }

    private async Task<PeerMessage> AnswerAsync(params ReplyAction[] actions)
    {
        var (ts, payload) = peer.Events.Mention("C1", "U1", "How soon?");
        await peer.Sockets.DeliverAsync("events_api", payload);
        await bot.Channel.ReplyAsync(bot.Taken.Single(taken => taken.Message == ts), SomeReply.Saying("Within nine days.", Visibility.Everyone, actions), TestContext.Current.CancellationToken);
        return peer.Workspace.Answers[^1];
    }
}
