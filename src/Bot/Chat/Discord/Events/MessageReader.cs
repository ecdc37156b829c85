using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Chat.Discord.Events;

/// <summary>Makes events of messages. A pure reading: it knows no socket.</summary>
/// <param name="self">Id of the bot's user.</param>
/// <param name="isOwnRole">Whether a role, by its id, was made for the bot.</param>
/// <param name="mayOverhear">Whether messages that are not addressed to the bot bring their content.</param>
internal sealed partial class MessageReader(string self, Func<string, bool> isOwnRole, bool mayOverhear)
{
    // https://docs.discord.com/developers/resources/message (Message Types): all others are made by the platform.
    private const int Default = 0;
    private const int ReplyType = 19;

    /// <summary>Reads a new message.</summary>
    /// <param name="message">As MESSAGE_CREATE brings it.</param>
    /// <param name="parent">The channel that its thread belongs to; null when it stands in no thread.</param>
    /// <param name="receivedAt">When it came.</param>
    /// <returns>Null when nobody is owed anything: of a bot, of the platform, or not addressed.</returns>
    public ChatEvent? Created(JsonElement message, string? parent, DateTimeOffset receivedAt) =>
        Parts(message) is { } parts && Request(message, parts) is { } request ? Event($"discord:{parts.Id}", message, parts, request, parent, receivedAt) : null;

    /// <summary>Reads a message that was changed.</summary>
    /// <returns>Null when its text was not changed, or nobody is owed anything.</returns>
    public ChatEvent? Edited(JsonElement message, string? parent, DateTimeOffset receivedAt)
    {
        // Previews of links change a message too, without a time of editing.
        if (message.Text("edited_timestamp") is not { } editedAt || Parts(message) is not { } parts || !(IsAddressed(message, parts) || mayOverhear))
        {
            return null;
        }

        var request = new ChatRequest.Edited(parts.Id, WithoutMention(message));
        return Event($"discord:{parts.Id}:edited:{editedAt}", message, parts, request, parent, receivedAt);
    }

    /// <summary>Reads a message that was deleted; Discord does not say whose it was.</summary>
    /// <param name="deleted">As MESSAGE_DELETE or MESSAGE_DELETE_BULK brings it.</param>
    /// <param name="parent">The channel that its thread belongs to; null when it stood in no thread.</param>
    /// <param name="receivedAt">When it came.</param>
    public static IEnumerable<ChatEvent> Deleted(JsonElement deleted, string? parent, DateTimeOffset receivedAt)
    {
        if (deleted.Id("channel_id") is not { } channel)
        {
            yield break;
        }

        var ids = deleted.Id("id") is { } one ? [one] : deleted.List("ids").Where(id => id.ValueKind is JsonValueKind.String).Select(id => id.GetString()).OfType<string>();
        foreach (var id in ids)
        {
            var place = deleted.Id("guild_id") is { } guild ? DiscordPlaces.Guild(guild, channel, parent, id) : DiscordPlaces.Direct(channel, channel);
            var ticket = new DiscordTicket(channel, "", id, null).Write();
            yield return new ChatEvent($"discord:{id}:deleted", place, new Person("", null, PersonRole.Asker), new ChatRequest.Deleted(id), id, null, ticket, receivedAt);
        }
    }

    /// <summary>Whether a message may be for the bot, so that it is worth asking where it stands.</summary>
    public bool IsOfInterest(JsonElement message) => Parts(message) is { } parts && (mayOverhear || IsAddressed(message, parts));

    private static ChatEvent Event(string key, JsonElement message, MessageParts parts, ChatRequest request, string? parent, DateTimeOffset receivedAt)
    {
        var place = parts.Guild is { } guild ? DiscordPlaces.Guild(guild, parts.Channel, parent, parts.Id) : DiscordPlaces.Direct(parts.Author, parts.Channel);
        var person = new Person(parts.Author, null, DiscordRoles.Of(message.Object("member").Bits("permissions")));
        var ticket = new DiscordTicket(parts.Channel, parts.Author, parts.Id, null).Write();

        // A thread that was begun under a message has the message's id.
        return new ChatEvent(key, place, person, request, parts.Id, parts.RepliesTo ?? (parent is null ? null : parts.Channel), ticket, receivedAt);
    }

    private ChatRequest? Request(JsonElement message, MessageParts parts)
    {
        if (IsAddressed(message, parts))
        {
            return new ChatRequest.Ask(WithoutMention(message), Visibility.Everyone);
        }

        return mayOverhear && message.Text("content") is { Length: > 0 } text ? new ChatRequest.Overheard(text) : null;
    }

    private MessageParts? Parts(JsonElement message)
    {
        var author = message.Object("author");
        if (message.Id("id") is not { } id || message.Id("channel_id") is not { } channel || author.Id("id") is not { } person)
        {
            return null;
        }

        // Own messages and those of other bots are never answered: loops are impossible.
        if (person == self || author.Flag("bot") || author.Flag("system") || message.Has("webhook_id") || message.Has("application_id")
            || (message.Number("type") ?? Default) is not (Default or ReplyType))
        {
            return null;
        }

        return new MessageParts(id, channel, message.Id("guild_id"), person, message.Object("message_reference").Id("message_id") ?? message.Object("referenced_message").Id("id"));
    }

    private bool IsAddressed(JsonElement message, MessageParts parts) =>
        parts.Guild is null
        || message.List("mentions").Any(mentioned => mentioned.Id("id") == self)
        || message.Object("referenced_message").Object("author").Id("id") == self
        || message.List("mention_roles").Any(role => role.ValueKind is JsonValueKind.String && role.GetString() is { } id && isOwnRole(id))
        || Mention().Matches(message.Text("content") ?? "").Any(IsOfBot);

    private string WithoutMention(JsonElement message) =>
        Mention().Replace(message.Text("content") ?? "", mention => IsOfBot(mention) ? "" : mention.Value).Trim();

    private bool IsOfBot(Match mention) => mention.Groups["role"].Success ? isOwnRole(mention.Groups["role"].Value) : mention.Groups["id"].Value == self;

    // https://docs.discord.com/developers/reference (Message Formatting): people, and with '&' roles; the form with '!' is deprecated and still sent.
    [GeneratedRegex("<@(!?(?<id>[0-9]{1,20})|&(?<role>[0-9]{1,20}))>")]
    private static partial Regex Mention();

    private sealed record MessageParts(string Id, string Channel, string? Guild, string Author, string? RepliesTo);
}
