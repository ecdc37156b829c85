using System.Text.Json;

namespace Bot.Chat.Slack.Events;

/// <summary>What replying to an event needs; kept with it over a restart.</summary>
/// <param name="Team">Whose token to use.</param>
/// <param name="Channel">Where the event happened.</param>
/// <param name="Thread">Timestamp of the message whose thread the reply goes to; null to post in the channel itself.</param>
/// <param name="User">Who asked.</param>
/// <param name="ResponseUrl">Where commands and buttons can be replied on, even in places that the bot is no member of; null for messages.</param>
/// <param name="IsCommand">Whether it was a command: the only message that its response URL could replace is the bot's own.</param>
internal sealed record SlackTicket(string Team, string Channel, string? Thread, string User, string? ResponseUrl, bool IsCommand = false)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => $"ticket of {Channel}";

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">The text is none of ours.</exception>
    public static SlackTicket Read(string json) => JsonSerializer.Deserialize<SlackTicket>(json) ?? throw new JsonException("A Slack ticket is missing.");
}
