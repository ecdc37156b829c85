using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;

namespace Bot.Chat.Slack;

/// <summary>Asks Slack about people what its payloads don't tell: their language, whether they manage the workspace, and where the bot talks with them alone. Safe to share between threads.</summary>
internal sealed partial class SlackPeople(SlackApi api, TimeProvider timeProvider, ILogger<SlackPeople> logger)
{
    private const int MaxRemembered = 50_000;

    // Nobody's question waits for this; what can't be asked at once is asked at their next question.
    private const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<(string Team, string User), string> locales = new();
    private readonly ConcurrentDictionary<(string Team, string BotUser, string User), string> directs = new();
    private int asking;

    /// <summary>Such as <c>fr-FR</c>; null while it is not known.</summary>
    public string? LocaleOf(string team, string user) => locales.GetValueOrDefault((team, user)) is { Length: > 0 } locale ? locale : null;

    /// <summary>Learns a person's language for their next question, unless too many are being asked about.</summary>
    public async Task LearnAsync(SlackInstall install, string user, CancellationToken cancellationToken)
    {
        if (locales.ContainsKey((install.Team, user)))
        {
            return;
        }

        try
        {
            if (Interlocked.Increment(ref asking) <= AtOnce)
            {
                await TryLearnAsync(install, user, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref asking);
        }
    }

    /// <summary>Whether a person manages the workspace.</summary>
    /// <exception cref="SlackApiException">Slack won't say.</exception>
    /// <exception cref="SlackUnreachableException">Slack did not answer.</exception>
    public async Task<PersonRole> RoleOfAsync(SlackInstall install, string user, CancellationToken cancellationToken)
    {
        var person = await AskAsync(install, user, cancellationToken);
        return person.IsTrueAt("is_admin") || person.IsTrueAt("is_owner") || person.IsTrueAt("is_primary_owner") ? PersonRole.Moderator : PersonRole.Asker;
    }

    /// <summary>The direct message between the bot and a person; Slack makes it when there is none.</summary>
    /// <exception cref="SlackApiException">Slack won't say.</exception>
    /// <exception cref="SlackUnreachableException">Slack did not answer.</exception>
    public async Task<string> DirectWithAsync(SlackInstall install, string user, CancellationToken cancellationToken)
    {
        if (directs.TryGetValue((install.Team, install.BotUser, user), out var known))
        {
            return known;
        }

        var opened = await api.CallAsync(new SlackCall("conversations.open", install.Team, install.Token, new JsonObject { ["users"] = user }), cancellationToken);
        var channel = opened.Body.TextAt("channel", "id") ?? throw new SlackApiException("conversations.open", "no channel named", "");
        if (directs.Count >= MaxRemembered)
        {
            directs.Clear();
        }

        return directs[(install.Team, install.BotUser, user)] = channel;
    }

    private async Task TryLearnAsync(SlackInstall install, string user, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var person = await AskAsync(install, user, either.Token);
            if (locales.Count >= MaxRemembered)
            {
                locales.Clear();
            }

            locales[(install.Team, user)] = person.TextAt("locale") ?? "";
        }
        catch (Exception exception) when (exception is SlackApiException or SlackUnreachableException or OperationCanceledException)
        {
            LogUnknown(exception.Message);
        }
    }

    // https://docs.slack.dev/reference/methods/users.info
    private async Task<JsonElement> AskAsync(SlackInstall install, string user, CancellationToken cancellationToken) =>
        (await api.CallAsync(new SlackCall("users.info", install.Team, install.Token, new JsonObject { ["user"] = user, ["include_locale"] = "true" }), cancellationToken)).Body.At("user");

    [LoggerMessage(Level = LogLevel.Debug, Message = "a person's language is not known: {Reason}")]
    private partial void LogUnknown(string reason);
}
