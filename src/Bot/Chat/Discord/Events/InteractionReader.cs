using System.Text.Json;
using Bot.Chat.Discord.Commands;

namespace Bot.Chat.Discord.Events;

/// <summary>Makes events of commands, buttons and dialogs. A pure reading: the gateway and HTTP bring the same.</summary>
internal static class InteractionReader
{
    // https://docs.discord.com/developers/interactions/receiving-and-responding (Interaction Context Types): servers 0, the bot's own direct messages 1, all others 2.
    private const int GuildContext = 0;
    private const int DirectContext = 1;

    // https://docs.discord.com/developers/resources/application (Application Integration Types): 0 when it was added to the server.
    private const string GuildInstall = "0";

    /// <summary>Reads one.</summary>
    public static InteractionReading Read(JsonElement interaction, DateTimeOffset receivedAt)
    {
        var type = (InteractionType?)interaction.Number("type");
        if (type is InteractionType.Ping)
        {
            return new InteractionReading.Ping();
        }

        if (Parts(interaction) is not { } parts)
        {
            return new InteractionReading.Unreadable();
        }

        var data = interaction.Object("data");
        return type switch
        {
            InteractionType.Command => Event(parts, CommandReader.Read(data), receivedAt),
            InteractionType.Component => Pressed(parts, ButtonId.Read(data.Text("custom_id")), interaction.Object("message").Id("id"), receivedAt),
            InteractionType.Modal => Event(parts, Submitted(data), receivedAt),
            _ => new InteractionReading.Unknown(parts.Person.Locale),
        };
    }

    private static InteractionReading Pressed(InteractionParts parts, ButtonId? button, string? message, DateTimeOffset receivedAt) => button switch
    {
        null => new InteractionReading.Unknown(parts.Person.Locale),
        { Action: ButtonAction.Wrong or ButtonAction.Answer } => new InteractionReading.Dialog(Dialogs.For(button, parts.Person.Locale)),
        { Action: ButtonAction.Page } => new InteractionReading.Turn(button.Record, button.Note, parts.Person),
        _ => Event(parts, button.Action switch
        {
            ButtonAction.Passage => new ChatRequest.ShowPassage(button.Record, button.Note),
            ButtonAction.Share => new ChatRequest.Share(button.Record),
            ButtonAction.Helpful => new ChatRequest.Rate(button.Record, Rating.Helpful, ""),
            _ => new ChatRequest.AskPerson(button.Record),
        }, receivedAt, message),
    };

    private static ChatRequest? Submitted(JsonElement data) => ButtonId.Read(data.Text("custom_id")) switch
    {
        { Action: ButtonAction.Wrong } button => new ChatRequest.Rate(button.Record, Rating.Wrong, Dialogs.Words(data)),
        { Action: ButtonAction.Answer } button => new ChatRequest.DeskReply(button.Record, Dialogs.Words(data)),
        _ => null,
    };

    private static InteractionReading Event(InteractionParts parts, ChatRequest? request, DateTimeOffset receivedAt, string? repliesTo = null)
    {
        if (request is null)
        {
            return new InteractionReading.Unknown(parts.Person.Locale);
        }

        var isForeign = parts.Place.Kind is PlaceKind.Foreign;
        var isPrivate = isForeign || request is not (ChatRequest.Ask { Visibility: Visibility.Everyone } or ChatRequest.Check { Visibility: Visibility.Everyone });
        var ticket = new DiscordTicket(parts.Place.Channel, parts.Person.Id, null, new InteractionTicket(parts.Application, parts.Id, parts.Token, isPrivate, isForeign));
        return new InteractionReading.Request(new ChatEvent($"discord:{parts.Id}", parts.Place, parts.Person, request, null, repliesTo, ticket.Write(), receivedAt), isPrivate);
    }

    private static InteractionParts? Parts(JsonElement interaction)
    {
        var member = interaction.Object("member");
        var person = member.Object("user").Id("id") ?? interaction.Object("user").Id("id");
        var channel = interaction.Id("channel_id") ?? interaction.Object("channel").Id("id");
        if (interaction.Id("id") is not { } id || interaction.Id("application_id") is not { } application || interaction.Text("token") is not { Length: > 0 } token
            || person is null || channel is null)
        {
            return null;
        }

        return new InteractionParts(
            id,
            application,
            token,
            Place(interaction, person, channel),
            new Person(person, interaction.Text("locale"), DiscordRoles.Of(member.Bits("permissions"))));
    }

    private static Place Place(JsonElement interaction, string person, string channel)
    {
        var owners = interaction.Object("authorizing_integration_owners");
        var context = interaction.Number("context");
        if (interaction.Id("guild_id") is { } guild)
        {
            // Added to the person alone, the bot is a guest here. Servers of other makers leave the owners out; then it is a member.
            var isMember = context is null or GuildContext && (owners.ValueKind is JsonValueKind.Undefined || owners.Has(GuildInstall));
            return isMember ? DiscordPlaces.Guild(guild, channel, DiscordPlaces.ParentOf(interaction.Object("channel")), null) : DiscordPlaces.Foreign(person, channel);
        }

        return context is null or DirectContext ? DiscordPlaces.Direct(person, channel) : DiscordPlaces.Foreign(person, channel);
    }

    private sealed record InteractionParts(string Id, string Application, string Token, Place Place, Person Person)
    {
        // The token is not for logs.
        public override string ToString() => $"interaction {Id}";
    }
}
