namespace Bot.Chat.Slack.Installs;

/// <summary>The bot in a workspace.</summary>
/// <param name="Team">Slack's id of the workspace.</param>
/// <param name="BotUser">The bot's user id there; empty while Slack has not told it.</param>
/// <param name="Token">The bot token there.</param>
internal sealed record SlackInstall(string Team, string BotUser, string Token)
{
    // The compiler's own would write the token into logs.
    public override string ToString() => $"Slack install in {Team}";
}
