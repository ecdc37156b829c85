using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;

namespace Bot.Chat.Slack;

/// <summary>Asks Slack whether the bot can do there what it is meant to.</summary>
public sealed class SlackCheck
{
    private readonly SlackOptions options;
    private readonly SlackApi api;

    internal SlackCheck(SlackOptions options, SlackApi api)
    {
        this.options = options;
        this.api = api;
    }

    /// <summary>What is missing, a sentence each that begins with a key of the settings; empty when all is well or Slack is off.</summary>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (options.BotToken.Length > 0)
        {
            problems.AddRange(await ProblemsAsync("Slack:BotToken", "auth.test", options.BotToken, "install the app again and copy the bot token", BotProblems, cancellationToken));
        }

        if (options.IsOn && options.AppToken.Length > 0)
        {
            problems.AddRange(await ProblemsAsync(
                "Slack:AppToken", "apps.connections.open", options.AppToken, "switch Socket Mode on, and make an app-level token with the scope connections:write", _ => [], cancellationToken));
        }

        return problems;
    }

    private async Task<IEnumerable<string>> ProblemsAsync(string key, string method, string token, string advice, Func<SlackResponse, IEnumerable<string>> inspect, CancellationToken cancellationToken)
    {
        try
        {
            return [.. inspect(await api.CallAsync(new SlackCall(method, "", token, []), cancellationToken))];
        }
        catch (SlackApiException exception)
        {
            return [$"{key}: Slack answers '{exception.Error}': {advice}."];
        }
        catch (SlackUnreachableException exception)
        {
            return [$"{key}: could not be tried. {exception.Message} See Slack:ApiUrl and the network."];
        }
    }

    private static IEnumerable<string> BotProblems(SlackResponse identity)
    {
        // Only Slack itself names the scopes, in the header x-oauth-scopes.
        if (identity.Scopes.Count > 0)
        {
            foreach (var scope in SlackManifest.BotScopes.Except(identity.Scopes))
            {
                yield return $"Slack:BotToken: the scope {scope} is missing. Add it under OAuth & Permissions and install the app again.";
            }
        }

        if (identity.Body.TextAt("bot_id") is null)
        {
            yield return "Slack:BotToken: this is no bot's token. Use the one that begins with xoxb-.";
        }
    }
}
