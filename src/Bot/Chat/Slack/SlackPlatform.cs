using Bot.Workspaces;

namespace Bot.Chat.Slack;

/// <summary>What Slack is called in places, workspaces and keys.</summary>
internal static class SlackPlatform
{
    public const string Name = "slack";

    /// <summary>The workspace of a Slack team.</summary>
    public static WorkspaceId WorkspaceOf(string team) => new($"{Name}:{team}");

    /// <summary>The Slack team of a workspace.</summary>
    public static string TeamOf(WorkspaceId workspace) => workspace.Value[(Name.Length + 1)..];

    /// <summary>Whether a text can be Slack's id of a team.</summary>
    public static bool IsTeam(string? team) => team is not null && WorkspaceId.IsValid($"{Name}:{team}");
}
