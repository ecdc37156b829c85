using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Slack.Events;
using Bot.Tests.Fakes.Slack;
using Bot.Workspaces;

namespace Bot.Tests.Chat.Slack;

public sealed class EventReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly SlackSender Sender = new("T1", "UBOT", Now);

    [Fact]
    public void A_mention_in_a_channel_is_a_question_whose_thread_it_begins() => Assert.Equal(
        new SlackReading.Owed(new ChatEvent(
            "slack:Ev1",
            new Place("slack", new WorkspaceId("slack:T1"), "C1", "10.1", PlaceKind.Channel),
            new Person("U1", null, PersonRole.Asker),
            new ChatRequest.Ask("Is 1 < 2 & so on, in #general?", Visibility.Everyone),
            "10.1",
            null,
            new SlackTicket("T1", "C1", "10.1", "U1", null).ToJson(),
            Now)),
        Read("""{"type":"app_mention","user":"U1","channel":"C1","ts":"10.1","text":"<@UBOT> Is 1 &lt; 2 &amp; so on, in <#C9|general>?"}"""));

    [Fact]
    public void A_mention_in_a_thread_is_a_follow_up()
    {
        var owed = Assert.IsType<SlackReading.Owed>(Read("""{"type":"app_mention","user":"U1","channel":"C1","ts":"10.2","thread_ts":"10.1","text":"<@UBOT> And then?"}""")).Event;

        Assert.Equal((PlaceKind.Thread, "10.1", "10.1", "10.2"), (owed.Place.Kind, owed.Place.Thread, owed.RepliesTo, owed.Message));
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","channel":"D1","ts":"10.1","text":"Hello <@UBOT>?"}""", "Hello ?", PlaceKind.Direct)]
    [InlineData("""{"type":"message","user":"U1","channel":"D1","ts":"10.1","text":"Hello?"}""", "Hello?", PlaceKind.Direct)]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"file_share","user":"U1","channel":"D1","ts":"10.1","text":"Look <https://example.org|here>"}""", "Look here", PlaceKind.Direct)]
    public void A_direct_message_is_a_question(string happened, string text, PlaceKind kind)
    {
        var owed = Assert.IsType<SlackReading.Owed>(Read(happened)).Event;
        Assert.Equal((new ChatRequest.Ask(text, Visibility.Everyone), kind), (owed.Request, owed.Place.Kind));
    }

    [Fact]
    public void Another_message_of_a_channel_is_overheard()
    {
        var owed = Assert.IsType<SlackReading.Owed>(Read("""{"type":"message","channel_type":"channel","user":"U1","channel":"C1","ts":"10.2","thread_ts":"10.1","text":"Why?"}""")).Event;
        Assert.Equal((new ChatRequest.Overheard("Why?"), "10.1"), (owed.Request, owed.RepliesTo));
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U1","channel":"C1","ts":"10.1","text":"<@UBOT> Hello?"}""")] // Comes as app_mention too.
    [InlineData("""{"type":"app_mention","user":"U1","bot_id":"B1","channel":"C1","ts":"10.1","text":"<@UBOT> Hello?"}""")]
    [InlineData("""{"type":"message","channel_type":"im","user":"UBOT","channel":"D1","ts":"10.1","text":"Hello?"}""")]
    [InlineData("""{"type":"message","channel_type":"im","user":"USLACKBOT","channel":"D1","ts":"10.1","text":"Hello?"}""")]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"bot_message","bot_id":"B1","channel":"D1","ts":"10.1","text":"Hello?"}""")]
    [InlineData("""{"type":"message","channel_type":"channel","subtype":"channel_join","user":"U1","channel":"C1","ts":"10.1","text":"joined"}""")]
    [InlineData("""{"type":"message","channel_type":"im","hidden":true,"user":"U1","channel":"D1","ts":"10.1","text":"Hello?"}""")]
    [InlineData("""{"type":"message","user":null,"channel":null,"ts":null,"text":null}""")]
    [InlineData("""{"type":"app_mention"}""")]
    [InlineData("""{"type":"reaction_added","user":"U1"}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"type":"assistant_thread_context_changed","assistant_thread":{"channel_id":"D1","thread_ts":"10.1"}}""")]
    [InlineData("""{"type":"app_home_opened","tab":"home","channel":"D1"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":[]}}""")]
    [InlineData("null")]
    public void Nothing_is_owed(string happened) => Assert.Equal(new SlackReading.Nothing(), Read(happened));

    [Theory]
    [InlineData("""{"type":"app_home_opened","tab":"messages","channel":"D1","user":"U1"}""", null)]
    [InlineData("""{"type":"assistant_thread_started","assistant_thread":{"channel_id":"D1","thread_ts":"10.1"}}""", "10.1")]
    public void An_opened_conversation_is_greeted(string happened, string? thread) => Assert.Equal(new SlackReading.Greets("D1", thread), Read(happened));

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"bot":["UBOT"]}}""")]
    public void A_removed_app_is_uninstalled(string happened) => Assert.Equal(new SlackReading.Uninstalled(), Read(happened));

    [Fact]
    public void An_edit_of_the_words_is_followed_and_a_preview_is_not()
    {
        const string Edit = """{"type":"message","subtype":"message_changed","channel":"C1","message":{"user":"U1","ts":"10.1","text":"<@UBOT> B","edited":{"ts":"11.0"}},"previous_message":{"user":"U1","ts":"10.1","text":"<@UBOT> A"}}""";
        var changed = Assert.IsType<SlackReading.Changed>(Read(Edit));

        Assert.Equal((new ChatRequest.Edited("10.1", "B"), 11_000_000L), (changed.Event.Request, changed.Version));
        Assert.Equal(new SlackReading.Nothing(), Read(Edit.Replace("> B", "> A", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_deletion_is_followed_and_outdoes_every_edit()
    {
        var changed = Assert.IsType<SlackReading.Changed>(Read("""{"type":"message","subtype":"message_deleted","channel":"C1","deleted_ts":"10.1","previous_message":{"user":"U1","text":"A"}}"""));

        Assert.Equal(new ChatRequest.Deleted("10.1"), changed.Event.Request);
        Assert.Equal(long.MaxValue, changed.Version);
    }

    [Theory]
    [InlineData("9.000000", 9_000_000L)]
    [InlineData("10.000001", 10_000_001L)]
    [InlineData("1405894322.002768", 1_405_894_322_002_768L)]
    [InlineData("~", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999999999999", null)]
    public void A_version_is_a_number(string time, long? version)
    {
        var reading = Read($$$"""{"type":"message","subtype":"message_changed","channel":"C1","message":{"user":"U1","ts":"10.1","text":"B","edited":{"ts":"{{{time}}}"}},"previous_message":{"text":"A"}}""");

        Assert.Equal(version, (reading as SlackReading.Changed)?.Version);
    }

    [Theory]
    [InlineData("/ask", "How soon?", "answer")]
    [InlineData("/ask", "help", "help")]
    [InlineData("/check", "It does.", "check")]
    [InlineData("/sources", "", "sources")]
    [InlineData("/help", "", "help")]
    [InlineData("/bot", "dance", "help")]
    public void A_command_asks_in_private(string command, string text, string wants)
    {
        var payload = JsonSerializer.SerializeToElement(new { command, text, channel_id = "C1", user_id = "U1", trigger_id = "1.2", response_url = "https://hooks.example.org/1" });
        var owed = Assert.IsType<SlackReading.Owed>(CommandReader.Read(payload, Sender, "envelope")).Event;

        Assert.Equal(("slack:1.2", wants), (owed.Key, JsonSerializer.SerializeToElement(owed.Request).GetProperty("wants").GetString()));
        Assert.Equal(new SlackTicket("T1", "C1", null, "U1", "https://hooks.example.org/1", IsCommand: true), SlackTicket.Read(owed.Ticket));
        Assert.NotEqual(Visibility.Everyone, owed.Request is ChatRequest.Ask ask ? ask.Visibility : Visibility.AskerOnly);
    }

    [Theory]
    [InlineData("on", ChannelChoice.On)]
    [InlineData("OFF", ChannelChoice.Off)]
    [InlineData("desk", ChannelChoice.Desk)]
    [InlineData("auto", ChannelChoice.AutoAnswer)]
    [InlineData("shadow", ChannelChoice.Shadow)]
    [InlineData(" noauto ", ChannelChoice.NoAutoAnswer)]
    [InlineData("nodesk", ChannelChoice.NoDesk)]
    public void A_choice_for_the_channel_needs_a_role(string text, ChannelChoice choice) => Assert.Equal(
        new ChatRequest.ChooseForChannel(choice),
        Assert.IsType<SlackReading.NeedsRole>(CommandReader.Read(JsonSerializer.SerializeToElement(new { command = "/bot", text, channel_id = "C1", user_id = "U1" }), Sender, "envelope")).Event.Request);

    [Theory]
    [InlineData("""{"type":"block_actions"}""")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"channel":{"id":"C1"},"actions":[{"action_id":"other.app","value":"x"}]}""")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"channel":{"id":"C1"},"actions":[{"action_id":"bot.passage.x","value":"r1"}]}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U1"},"view":{"callback_id":"bot.wrong","private_metadata":"not json"}}""")]
    [InlineData("""{"type":"view_closed"}""")]
    [InlineData("""{"type":"message_action","callback_id":"other"}""")]
    [InlineData("[]")]
    public void An_interaction_of_others_is_nothing(string payload) => Assert.Equal(new SlackReading.Nothing(), InteractionReader.Read(JsonElement.Parse(payload), Sender, "envelope"));

    [Fact]
    public void Each_button_comes_back_as_its_request()
    {
        ReplyAction[] actions =
        [
            new ReplyAction.ShowPassage("r1", 3, "x"), new ReplyAction.Share("r1", "x"), new ReplyAction.Rate("r1", Rating.Helpful, "x"), new ReplyAction.AskPerson("r1", "x"),
        ];
        ChatRequest[] requests = [new ChatRequest.ShowPassage("r1", 3), new ChatRequest.Share("r1"), new ChatRequest.Rate("r1", Rating.Helpful, ""), new ChatRequest.AskPerson("r1")];

        Assert.Equal(requests, actions.Select(action => Assert.IsType<SlackReading.Owed>(Press(action)).Event.Request));
    }

    [Fact]
    public void A_dialog_is_opened_and_comes_back_with_its_words()
    {
        var dialog = Assert.IsType<SlackReading.OpensDialog>(Press(new ReplyAction.Rate("r1", Rating.Wrong, "x")));
        Assert.Equal(("1.2", (string?)null), (dialog.Trigger, BlockRules.ErrorOfView(dialog.View)));

        var view = dialog.View.DeepClone().AsObject();
        view["state"] = JsonNode.Parse("""{"values":{"text":{"text":{"value":"It is nine days."}}}}""");
        var sent = new JsonObject { ["type"] = "view_submission", ["trigger_id"] = "3.4", ["user"] = new JsonObject { ["id"] = "U1" }, ["view"] = view };
        var owed = Assert.IsType<SlackReading.Owed>(InteractionReader.Read(JsonElement.Parse(sent.ToJsonString()), Sender, "envelope")).Event;
        Assert.Equal((new ChatRequest.Rate("r1", Rating.Wrong, "It is nine days."), "C1", "slack:3.4"), (owed.Request, owed.Place.Channel, owed.Key));

        sent["user"]!["id"] = "U2";
        Assert.Equal(new SlackReading.Nothing(), InteractionReader.Read(JsonElement.Parse(sent.ToJsonString()), Sender, "envelope"));
    }

    [Fact]
    public void Half_a_character_makes_a_text_missing_and_not_a_fault() => Assert.Equal(
        new ChatRequest.Ask("", Visibility.Everyone),
        Assert.IsType<SlackReading.Owed>(Read("""{"type":"message","channel_type":"im","user":"U1","channel":"D1","ts":"10.1","text":"\ud83d"}""")).Event.Request);

    private static SlackReading Read(string happened) => EventReader.Read(JsonElement.Parse($$"""{"type":"event_callback","event_id":"Ev1","event":{{happened}}}"""), Sender);

    private static SlackReading Press(ReplyAction action) => InteractionReader.Read(
        JsonElement.Parse($$"""
            {"type":"block_actions","trigger_id":"1.2","user":{"id":"U1"},"channel":{"id":"C1"},"container":{"message_ts":"10.2","is_ephemeral":false},
             "message":{"ts":"10.2","thread_ts":"10.1"},"actions":[{"action_id":"{{Buttons.IdOf(action)}}","value":"{{action.Record}}"}]}
            """),
        Sender,
        "envelope");
}
