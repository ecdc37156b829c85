namespace Bot.Chat.Discord;

/// <summary>What a member may do, by the permissions that Discord sends with what they did.</summary>
internal static class DiscordRoles
{
    // https://docs.discord.com/developers/topics/permissions (Bitwise Permission Flags).
    private const ulong Administrator = 1UL << 3;

    /// <summary>What a command for moderators asks for unless a server chose otherwise.</summary>
    public const ulong ManageChannels = 1UL << 4;

    private const ulong ManageGuild = 1UL << 5;

    public static PersonRole Of(ulong permissions) =>
        (permissions & (Administrator | ManageChannels | ManageGuild)) != 0 ? PersonRole.Moderator : PersonRole.Asker;
}
