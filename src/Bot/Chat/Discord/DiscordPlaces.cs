using System.Text.Json;
using Bot.Workspaces;

namespace Bot.Chat.Discord;

/// <summary>Where on Discord something happened, in the words of the room.</summary>
internal static class DiscordPlaces
{
    public const string Platform = "discord";

    /// <summary>A channel or thread of a server that the bot is a member of.</summary>
    /// <param name="guild">Id of the server.</param>
    /// <param name="channel">Id of the channel or thread.</param>
    /// <param name="parent">Id of the channel that a thread belongs to; null when it is no thread. A thread is a conversation of its own.</param>
    /// <param name="message">The message that begins a conversation in a channel; null when none does.</param>
    public static Place Guild(string guild, string channel, string? parent, string? message) => parent is null
        ? new(Platform, OfGuild(guild), channel, message, PlaceKind.Channel)
        : new(Platform, OfGuild(guild), parent, channel, PlaceKind.Thread);

    /// <summary>The channel or thread that a message to a place is posted in.</summary>
    public static string Posted(Place place) => place is { Kind: PlaceKind.Thread, Thread: { } thread } ? thread : place.Channel;

    /// <summary>A direct message: one conversation.</summary>
    public static Place Direct(string person, string channel) => new(Platform, OfPerson(person), channel, channel, PlaceKind.Direct);

    /// <summary>A place that the bot is no member of. Its documents are none of the bot's business, so the workspace is the person's.</summary>
    public static Place Foreign(string person, string channel) => new(Platform, OfPerson(person), channel, null, PlaceKind.Foreign);

    /// <summary>The channel that a thread belongs to, by the channel object that Discord sends; null when it is no thread, and its own id when Discord leaves the parent out.</summary>
    // https://docs.discord.com/developers/resources/channel (Channel Types): threads are of types 10, 11 and 12. Other channels have a category as their parent.
    public static string? ParentOf(JsonElement channel) => channel.Number("type") is 10 or 11 or 12 ? channel.Id("parent_id") ?? channel.Id("id") : null;

    private static WorkspaceId OfGuild(string guild) => new($"discord:{guild}");

    private static WorkspaceId OfPerson(string person) => new($"discord:person:{person}");
}
