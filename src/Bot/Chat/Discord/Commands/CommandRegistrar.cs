using System.Net;
using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rest;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord.Commands;

/// <summary>Registers the commands, all at once and only when they differ from what is registered.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands: 200 creations a day for a server, so that a restart must not cost any.</remarks>
internal sealed partial class CommandRegistrar(DiscordRest rest, IOptions<DiscordOptions> options, ILogger<CommandRegistrar> logger)
{
    /// <summary>Registers them for all servers, or for those of the settings. What fails is logged: the bot still answers mentions.</summary>
    public async Task RegisterAsync(string application, CancellationToken cancellationToken)
    {
        IReadOnlyList<ulong> guilds = options.Value.CommandGuildIds;
        foreach (var guild in guilds.Count > 0 ? guilds.Select(id => (ulong?)id) : [null])
        {
            try
            {
                await RegisterAsync(application, guild, cancellationToken);
            }
            catch (DiscordApiException exception)
            {
                LogFailed(guild, exception.Message);
            }
        }
    }

    private async Task RegisterAsync(string application, ulong? guild, CancellationToken cancellationToken)
    {
        var commands = CommandCatalog.All();
        if (!await AreRegisteredAsync(commands, application, guild, cancellationToken))
        {
            await rest.SendAsync(DiscordRoute.Commands(HttpMethod.Put, application, guild), commands, cancellationToken);
            LogRegistered(commands.Count, guild);
        }
    }

    // A server of another maker may take commands and not tell them.
    private async Task<bool> AreRegisteredAsync(JsonArray commands, string application, ulong? guild, CancellationToken cancellationToken)
    {
        try
        {
            return CommandComparison.AreSame(commands, await rest.SendAsync(DiscordRoute.Commands(HttpMethod.Get, application, guild), null, cancellationToken));
        }
        catch (DiscordApiException exception) when (exception.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "registered {Count} commands for server {Guild}")]
    private partial void LogRegistered(int count, ulong? guild);

    [LoggerMessage(Level = LogLevel.Error, Message = "commands could not be registered for server {Guild}: {Why}")]
    private partial void LogFailed(ulong? guild, string why);
}
