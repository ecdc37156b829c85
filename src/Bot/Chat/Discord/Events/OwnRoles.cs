using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Chat.Discord.Gateway;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Events;

/// <summary>The roles that Discord made for the bot, one a server. People take them for the bot, as they have its name, so that to mention one is to mention the bot.</summary>
internal sealed class OwnRoles(DiscordRest rest, TimeProvider timeProvider)
{
    // A message that waits for this is not yet kept, so that a slow answer must not hold it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Which bot each managed role is of; few servers have more than a handful.
    private readonly ConcurrentDictionary<string, string> bots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> guilds = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a dispatch tells of roles.</summary>
    public void Learn(GatewayDispatch dispatch)
    {
        switch (dispatch.Name)
        {
            case "GUILD_CREATE":
                LearnAll(dispatch.Data.Id("id"), dispatch.Data.List("roles"));
                break;
            case "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE":
                LearnAll(null, [dispatch.Data.Object("role")]);
                break;
        }
    }

    /// <summary>Asks for the roles of a server that the gateway did not tell of, as after a session was resumed by a new process. When Discord does not say, it is asked again with the next mention.</summary>
    public async Task AskAsync(string guild, CancellationToken cancellationToken)
    {
        if (guilds.ContainsKey(guild))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var roles = await rest.SendAsync(DiscordRoute.Roles(guild), null, either.Token);
            LearnAll(guild, roles.ValueKind is JsonValueKind.Array ? roles.EnumerateArray() : []);
        }
        catch (Exception exception) when (exception is DiscordApiException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The message counts as one that does not mention the bot.
        }
    }

    /// <summary>Whether a role was made for a bot.</summary>
    public bool IsOf(string role, string bot) => bots.TryGetValue(role, out var known) && known == bot;

    // https://docs.discord.com/developers/topics/permissions (Role Tags Structure): bot_id names the bot that a role belongs to.
    private void LearnAll(string? guild, IEnumerable<JsonElement> roles)
    {
        foreach (var role in roles)
        {
            if (role.Id("id") is { } id && role.Object("tags").Id("bot_id") is { } bot)
            {
                bots[id] = bot;
            }
        }

        if (guild is not null)
        {
            guilds[guild] = true;
        }
    }
}
