using System.Security.Cryptography;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Storage;
using Dapper;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Chat.Slack.Installs;

/// <summary>Knows the workspaces that the bot is installed in, and its token in each. Safe to share between threads.</summary>
internal sealed partial class SlackInstalls(Database database, IDataProtectionProvider protection, SlackOptions options, SlackApi api, BotAccounts accounts, TimeProvider timeProvider, ILogger<SlackInstalls> logger)
{
    private readonly IDataProtector protector = protection.CreateProtector("Bot.Chat.Slack.Tokens");
    private volatile string botUser = "";

    /// <summary>The bot in a workspace; null when it is not installed there.</summary>
    public async Task<SlackInstall?> FindAsync(string team, CancellationToken cancellationToken)
    {
        if (options.BotToken.Length > 0)
        {
            return new SlackInstall(team, botUser, options.BotToken);
        }

        // Read anew each time: another process may have taken an install since.
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<(string BotUser, string Token)?>(new CommandDefinition(
            "SELECT bot_user, token FROM slack_installs WHERE team = @team", new { team }, cancellationToken: cancellationToken));
        if (row is not { } found)
        {
            return null;
        }

        try
        {
            accounts.Add(SlackPlatform.Name, found.BotUser);
            return new SlackInstall(team, found.BotUser, protector.Unprotect(found.Token));
        }
        catch (CryptographicException exception)
        {
            LogUnreadable(exception, team);
            return null;
        }
    }

    /// <summary>Asks who the bot of the set token is; does nothing when each workspace has its own.</summary>
    /// <exception cref="SlackApiException">The token is not good.</exception>
    /// <exception cref="SlackUnreachableException">Slack did not answer.</exception>
    public async Task LearnBotUserAsync(CancellationToken cancellationToken)
    {
        if (options.BotToken.Length > 0)
        {
            var identity = await api.CallAsync(new SlackCall("auth.test", "", options.BotToken, []), cancellationToken);
            botUser = identity.Body.TextAt("user_id") ?? "";
            accounts.Add(SlackPlatform.Name, botUser);
        }
    }

    /// <summary>Keeps a workspace's token, in place of an earlier one.</summary>
    public async Task SaveAsync(SlackInstall install, string app, string scopes, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO slack_installs (team, app, bot_user, token, scopes, installed_at)
            VALUES (@Team, @app, @BotUser, @token, @scopes, @now)
            ON CONFLICT (team) DO UPDATE SET app = excluded.app, bot_user = excluded.bot_user, token = excluded.token, scopes = excluded.scopes, installed_at = excluded.installed_at
            """,
            new { install.Team, app, install.BotUser, token = protector.Protect(install.Token), scopes, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
        accounts.Add(SlackPlatform.Name, install.BotUser);
        LogInstalled(install.Team);
    }

    /// <summary>Forgets a workspace's token, unless it was given after a time: Slack may tell late that an earlier one was taken back.</summary>
    public async Task RemoveAsync(string team, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var removed = await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM slack_installs WHERE team = @team AND installed_at <= @at", new { team, at = at.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        if (removed > 0)
        {
            LogRemoved(team);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "installed in Slack workspace {Team}")]
    private partial void LogInstalled(string team);

    [LoggerMessage(Level = LogLevel.Information, Message = "removed from Slack workspace {Team}: its token is gone")]
    private partial void LogRemoved(string team);

    [LoggerMessage(Level = LogLevel.Error, Message = "token of Slack workspace {Team} can't be read with the keys of the data folder: install the app there again")]
    private partial void LogUnreadable(Exception exception, string team);
}
