using Bot.Workspaces;

namespace Bot.Chat.Discord;

/// <summary>Where on Discord something happened, in the words of the room.</summary>
internal static class DiscordPlaces
{
    public const string Platform = "discord";

    /// <summary>A channel or thread of a server that the bot is a member of.</summary>
    /// <param name="guild">Id of the server.</param>
    /// <param name="channel">Id of the channel or thread.</param>
    /// <param name="isThread">Whether it is a thread: a conversation of its own.</param>
    /// <param name="message">The message that begins a conversation in a channel; null when none does.</param>
    public static Place Guild(string guild, string channel, bool isThread, string? message) =>
        new(Platform, OfGuild(guild), channel, isThread ? channel : message, isThread ? PlaceKind.Thread : PlaceKind.Channel);

    /// <summary>A direct message: one conversation.</summary>
    public static Place Direct(string person, string channel) => new(Platform, OfPerson(person), channel, channel, PlaceKind.Direct);

    /// <summary>A place that the bot is no member of. Its documents are none of the bot's business, so the workspace is the person's.</summary>
    public static Place Foreign(string person, string channel) => new(Platform, OfPerson(person), channel, null, PlaceKind.Foreign);

    // https://docs.discord.com/developers/resources/channel (Channel Types): threads are of types 10, 11 and 12.
    public static bool IsThread(long? channelType) => channelType is 10 or 11 or 12;

    private static WorkspaceId OfGuild(string guild) => new($"discord:{guild}");

    private static WorkspaceId OfPerson(string person) => new($"discord:person:{person}");
}
