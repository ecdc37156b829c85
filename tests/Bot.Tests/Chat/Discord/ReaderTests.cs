using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Discord.Events;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Discord;

/// <summary>What Discord sends becomes events, whatever is missing in it.</summary>
public sealed class ReaderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private DiscordPeer peer = null!;
    private PeerPeople people = null!;

    public async ValueTask InitializeAsync()
    {
        peer = await DiscordPeer.StartAsync(OfficialDiscord.CheckAsync);
        people = new PeerPeople(peer);
    }

    public ValueTask DisposeAsync() => peer.DisposeAsync();

    [Fact]
    public void A_mention_is_a_question_without_the_mention()
    {
        var message = people.Message("<@2000> hello <@!2000> <@7>", "4000", "7", null);
        var chatEvent = Created(message)!;
        Assert.Equal(
            (new ChatRequest.Ask("hello  <@7>", Visibility.Everyone), new Place("discord", new("discord:3000"), "4000", $"{message["id"]}", PlaceKind.Channel), $"discord:{message["id"]}"),
            ((ChatRequest.Ask)chatEvent.Request, chatEvent.Place, chatEvent.Key));
    }

    [Theory]
    [InlineData("2500", "hello")]
    [InlineData("2600", null)]
    public void To_mention_the_bot_s_own_role_is_to_mention_the_bot(string role, string? question)
    {
        var message = people.Message($"<@&{role}> hello", "4000", "7", null);
        message["mention_roles"] = new JsonArray(role);
        Assert.Equal(question is null ? null : new ChatRequest.Ask(question, Visibility.Everyone), Created(message)?.Request);
    }

    [Fact]
    public void A_thread_is_one_conversation_under_its_first_message()
    {
        var chatEvent = Created(people.Message("<@2000> more", DiscordPeer.ThreadChannel, "7", null), parent: "4000")!;
        Assert.Equal((PlaceKind.Thread, "4000", DiscordPeer.ThreadChannel, DiscordPeer.ThreadChannel), (chatEvent.Place.Kind, chatEvent.Place.Channel, chatEvent.Place.Thread, chatEvent.RepliesTo));
    }

    [Theory]
    [InlineData("author", """{"id": "2000"}""")]
    [InlineData("author", """{"id": "9", "bot": true}""")]
    [InlineData("author", """{"id": "9", "system": true}""")]
    [InlineData("author", "null")]
    [InlineData("author", "7")]
    [InlineData("webhook_id", "\"55\"")]
    [InlineData("application_id", "\"55\"")]
    [InlineData("type", "7")]
    [InlineData("id", "null")]
    [InlineData("channel_id", "{}")]
    public void Bots_platforms_and_nonsense_are_owed_nothing(string name, string value)
    {
        var message = people.Message("<@2000> hello", "4000", "7", null);
        message[name] = JsonNode.Parse(value);
        Assert.Null(Created(message));
    }

    [Fact]
    public void Messages_to_others_are_heard_only_where_it_was_granted()
    {
        var message = people.Message("How long is a notice valid?", "4000", "7", null);
        Assert.Null(Created(message));
        Assert.Equal(new ChatRequest.Overheard("How long is a notice valid?"), Reader(mayOverhear: true).Created(Element(message), null, Now)!.Request);
    }

    [Fact]
    public void Only_a_change_of_text_is_an_edit()
    {
        var message = people.Message("<@2000> hello", "4000", "7", null);
        Assert.Null(Reader().Edited(Element(message), null, Now));
        message["edited_timestamp"] = "2026-11-23T09:00:00+00:00";
        var edited = Reader().Edited(Element(message), null, Now)!;
        Assert.Equal((new ChatRequest.Edited($"{message["id"]}", "hello"), $"discord:{message["id"]}:edited:2026-11-23T09:00:00+00:00"), ((ChatRequest.Edited)edited.Request, edited.Key));
    }

    [Fact]
    public void Each_deleted_message_is_an_event() => Assert.Equal(
        ["discord:1:deleted", "discord:2:deleted"],
        MessageReader.Deleted(Element(JsonNode.Parse("""{"ids": ["1", "2", null], "channel_id": "4", "guild_id": "3"}""")!), null, Now).Select(deleted => deleted.Key));

    public static TheoryData<string, string, string> Buttons { get; } = new()
    {
        { "Passage r1 2", nameof(ChatRequest.ShowPassage), "r1" },
        { "Share r1 0", nameof(ChatRequest.Share), "r1" },
        { "Helpful r1 0", nameof(ChatRequest.Rate), "r1" },
        { "Person r1 0", nameof(ChatRequest.AskPerson), "r1" },
    };

    [Theory]
    [MemberData(nameof(Buttons))]
    public void Each_button_is_a_request(string id, string request, string record)
    {
        var reading = Read(people.Interaction(3, "7", "4000", new JsonObject { ["custom_id"] = id, ["component_type"] = 2 }));
        var pressed = Assert.IsType<InteractionReading.Request>(reading);
        Assert.Equal((request, true), (pressed.Event.Request.GetType().Name, pressed.IsPrivate));
        Assert.Contains(record, pressed.Event.Request.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wrong r1 0")]
    [InlineData("Answer r1 0")]
    public void A_button_that_asks_for_words_opens_a_dialog_and_its_words_are_the_request(string id)
    {
        foreach (var locale in new[] { "en-US", "fr", "es-419", "ar", "de" })
        {
            var pressed = people.Interaction(3, "7", "4000", new JsonObject { ["custom_id"] = id, ["component_type"] = 2 });
            pressed["locale"] = locale;
            var dialog = Assert.IsType<InteractionReading.Dialog>(Read(pressed));
            Assert.Empty(CommandRules.CheckModal(dialog.Modal));
        }

        foreach (var form in new[] { """[{"type": 18, "component": {"type": 4, "custom_id": "words", "value": " because "}}]""", """[{"type": 1, "components": [{"type": 4, "custom_id": "words", "value": "because"}]}]""" })
        {
            var submitted = Assert.IsType<InteractionReading.Request>(Read(people.Interaction(5, "7", "4000", new JsonObject { ["custom_id"] = id, ["components"] = JsonNode.Parse(form) })));
            Assert.Equal(id[0] == 'W' ? new ChatRequest.Rate("r1", Rating.Wrong, "because") : new ChatRequest.DeskReply("r1", "because"), submitted.Event.Request);
        }
    }

    [Theory]
    [InlineData("""{"authorizing_integration_owners": {"1": "7"}}""", PlaceKind.Foreign, "discord:person:7")]
    [InlineData("""{"context": 2, "guild_id": null}""", PlaceKind.Foreign, "discord:person:7")]
    [InlineData("""{"context": 1, "guild_id": null}""", PlaceKind.Direct, "discord:person:7")]
    [InlineData("""{"authorizing_integration_owners": null}""", PlaceKind.Channel, "discord:3000")]
    [InlineData("""{"channel": {"id": "4000", "type": 12, "parent_id": "3900"}}""", PlaceKind.Thread, "discord:3000")]
    public void The_place_is_told_by_context_and_installation(string changes, PlaceKind kind, string workspace)
    {
        var command = people.Command("7", "4000", "ask", ("question", "Why?"), ("private", false));
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            command[name] = value?.DeepClone();
        }

        var read = Assert.IsType<InteractionReading.Request>(Read(command));
        Assert.Equal((kind, workspace, kind is PlaceKind.Foreign), (read.Event.Place.Kind, read.Event.Place.Workspace.Value, read.IsPrivate));
    }

    [Theory]
    [InlineData("""{"id": "4999", "type": 11, "parent_id": "4000"}""", "4000", "4999")]
    [InlineData("""{"id": "4999", "type": 11}""", "4999", "4999")]
    [InlineData("""{"id": "4999", "type": 0, "parent_id": "3100"}""", "4999", null)]
    public void A_thread_is_of_its_channel_and_a_channel_is_not_of_its_category(string channel, string placed, string? thread)
    {
        var command = people.Command("7", "4999", "help");
        command["channel"] = JsonNode.Parse(channel);
        var read = Assert.IsType<InteractionReading.Request>(Read(command));
        Assert.Equal((placed, thread), (read.Event.Place.Channel, read.Event.Place.Thread));
    }

    [Fact]
    public void Every_choice_can_be_typed() => Assert.Equal(
        Enum.GetValues<ChannelChoice>(),
        Bot.Chat.Discord.Commands.CommandNames.Choices.Values.Order());

    [Fact]
    public void A_moderator_is_one_who_may_manage_the_channel()
    {
        var command = people.Command("7", "4000", "bot", ("choice", "shadow"));
        command["member"]!["permissions"] = "16";
        var read = Assert.IsType<InteractionReading.Request>(Read(command));
        Assert.Equal((new ChatRequest.ChooseForChannel(ChannelChoice.Shadow), PersonRole.Moderator), ((ChatRequest.ChooseForChannel)read.Event.Request, read.Event.Person.Role));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("99")]
    public void What_this_version_does_not_have_is_unknown(string type) =>
        Assert.IsType<InteractionReading.Unknown>(Read(people.Interaction(int.Parse(type, System.Globalization.CultureInfo.InvariantCulture), "7", "4000", new JsonObject { ["name"] = "dance", ["custom_id"] = "dance" })));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type": 2}""")]
    [InlineData("""{"type": 2, "id": "1", "application_id": "1", "token": null, "channel_id": "4", "user": {"id": "7"}}""")]
    [InlineData("""[1]""")]
    [InlineData("null")]
    public void Nonsense_is_unreadable(string json) => Assert.IsType<InteractionReading.Unreadable>(Read(JsonNode.Parse(json)));

    [Fact]
    public void Half_a_character_makes_a_text_missing_and_not_a_fault() => Assert.Equal(
        new ChatRequest.Ask("", Visibility.Everyone),
        Reader().Created(JsonElement.Parse("""{"id": "1", "channel_id": "4", "author": {"id": "7"}, "content": "\ud83d"}"""), null, Now)!.Request);

    private static MessageReader Reader(bool mayOverhear = false) => new("2000", role => role == "2500", mayOverhear);

    private static InteractionReading Read(JsonNode? interaction) => InteractionReader.Read(Element(interaction), Now);

    private static ChatEvent? Created(JsonNode message, string? parent = null) => Reader().Created(Element(message), parent, Now);

    private static JsonElement Element(JsonNode? node) => JsonElement.Parse(node?.ToJsonString() ?? "null");
}
