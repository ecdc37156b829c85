using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Chat.Slack.Api;

/// <summary>A call of a Web API method.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="Team">Whose limits it counts against; empty for calls of the app itself.</param>
/// <param name="Token">Sent as the bearer; empty for none.</param>
/// <param name="Arguments">The method's arguments.</param>
internal sealed record SlackCall(string Method, string Team, string Token, JsonObject Arguments)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => $"{Method} in {Team}";
}

/// <summary>What Slack answered: its <c>ok</c> is true.</summary>
/// <param name="Body">The whole object.</param>
/// <param name="Scopes">The token's scopes as Slack's header tells them; empty when it does not.</param>
internal sealed record SlackResponse(JsonElement Body, IReadOnlyList<string> Scopes)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => nameof(SlackResponse);
}
