using Bot.Workspaces;

namespace Bot.Chat;

/// <summary>Where in a chat something was said.</summary>
/// <param name="Platform"><c>discord</c> or <c>slack</c>; picks the <see cref="IReplyChannel"/>.</param>
/// <param name="Workspace">Of the Discord server or the Slack workspace; for a direct message on Discord, of the person. Decides which documents are seen.</param>
/// <param name="Channel">The platform's id of the channel, or of the direct message; for a thread that of the channel it belongs to, so that what moderators chose there holds in it.</param>
/// <param name="Thread">Names the conversation that follow-ups belong to; null where each question stands alone.</param>
/// <param name="Kind">What kind of place it is.</param>
public sealed record Place(string Platform, WorkspaceId Workspace, string Channel, string? Thread, PlaceKind Kind)
{
    /// <summary>Names the conversation in the log of answers, where no two places share a name; null without a thread.</summary>
    public string? Conversation => Thread is null ? null : $"{Platform}:{Channel}:{Thread}";
}

/// <summary>What kind of place it is.</summary>
public enum PlaceKind
{
    /// <summary>Many read it.</summary>
    Channel,

    /// <summary>A thread under a message of a channel.</summary>
    Thread,

    /// <summary>Only the person and the bot read it.</summary>
    Direct,

    /// <summary>A place that the bot is not a member of: only the person may see what it says.</summary>
    Foreign,
}
