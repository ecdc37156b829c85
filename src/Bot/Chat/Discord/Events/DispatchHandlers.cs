using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord.Events;

/// <summary>Makes the handler, once the bot knows who it is.</summary>
internal sealed class DispatchHandlers(
    BotIntroduction introduction, GuildDirectory guilds, InteractionDesk interactions, InteractionReplies replies, DispatchContext context)
{
    /// <summary>Tells who the bot is.</summary>
    public BotIntroduction Introduction => introduction;

    /// <summary>Learns from every dispatch.</summary>
    public GuildDirectory Guilds => guilds;

    public DispatchHandler For(BotIdentity self) => new(
        new MessageReader(self.User, role => guilds.Roles.IsOf(role, self.User), context.Options.Value.MessageContent), guilds, context.Directs, interactions, replies, context.Take, context.TimeProvider, context.Logger);
}

/// <summary>What the handler needs besides.</summary>
internal sealed record DispatchContext(TakeEvent Take, DirectChannels Directs, IOptions<DiscordOptions> Options, TimeProvider TimeProvider, ILogger<DispatchHandler> Logger);
