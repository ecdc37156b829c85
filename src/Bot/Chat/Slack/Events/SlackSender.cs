using System.Text.Json;

namespace Bot.Chat.Slack.Events;

/// <summary>The workspace that a delivery came from, and who the bot is there.</summary>
/// <param name="Team">Slack's id of the workspace.</param>
/// <param name="BotUser">The bot's user id there; empty when it is not known yet.</param>
/// <param name="ReceivedAt">When the delivery arrived, in UTC.</param>
internal sealed record SlackSender(string Team, string BotUser, DateTimeOffset ReceivedAt)
{
    /// <summary>The workspace that a payload of any kind came from; null when it names none.</summary>
    public static string? TeamOf(JsonElement payload) =>
        // https://docs.slack.dev/apis/events-api: in a shared channel the outer team may be another's, the authorization is the install's.
        payload.ItemsAt("authorizations").Select(authorization => authorization.TextAt("team_id")).FirstOrDefault(team => team is not null)
        ?? payload.TextAt("team_id")
        ?? payload.TextAt("team", "id")
        ?? payload.TextAt("user", "team_id");

    /// <summary>The bot's user id as a payload tells it; null when it does not.</summary>
    public static string? BotUserOf(JsonElement payload) =>
        payload.ItemsAt("authorizations").Where(authorization => authorization.IsTrueAt("is_bot")).Select(authorization => authorization.TextAt("user_id")).FirstOrDefault(user => user is not null);
}
