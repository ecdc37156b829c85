using Bot.Chat.Discord.Gateway;

namespace Bot.Chat.Discord.Events;

/// <summary>What is known of servers, learnt from what the gateway tells.</summary>
/// <param name="Threads">Which channels are threads.</param>
/// <param name="Roles">Which roles are the bot's own.</param>
internal sealed record GuildDirectory(ThreadDirectory Threads, OwnRoles Roles)
{
    /// <summary>Takes note of what a dispatch tells.</summary>
    public void Learn(GatewayDispatch dispatch)
    {
        Threads.Learn(dispatch);
        Roles.Learn(dispatch);
    }
}
