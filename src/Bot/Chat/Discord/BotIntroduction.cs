using Bot.Chat.Discord.Rest;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord;

/// <summary>Asks Discord who the bot is, so that it never answers itself.</summary>
internal sealed class BotIntroduction(DiscordRest rest, BotAccounts accounts, IOptions<DiscordOptions> options)
{
    /// <summary>Asks.</summary>
    /// <exception cref="DiscordApiException">Discord does not say.</exception>
    public async Task<BotIdentity> AskAsync(CancellationToken cancellationToken)
    {
        var self = (await rest.SendAsync(DiscordRoute.Self, null, cancellationToken)).Id("id") ?? throw new DiscordApiException(DiscordRoute.Self, null, 0, "the answer has no id");
        var application = options.Value.ApplicationId is { Length: > 0 } known
            ? known
            : (await rest.SendAsync(DiscordRoute.Application, null, cancellationToken)).Id("id") ?? throw new DiscordApiException(DiscordRoute.Application, null, 0, "the answer has no id");
        accounts.Add(DiscordPlaces.Platform, self);
        return new BotIdentity(self, application);
    }
}

/// <summary>Who the bot is.</summary>
/// <param name="User">Id of its user.</param>
/// <param name="Application">Id of its application.</param>
internal sealed record BotIdentity(string User, string Application);
