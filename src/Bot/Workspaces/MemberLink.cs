namespace Bot.Workspaces;

/// <summary>A link that lets somebody in, once.</summary>
/// <param name="Id">To name it by; it is not the code and lets nobody in.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Workspace">Whose member they become or are.</param>
/// <param name="Role">What they may do then.</param>
/// <param name="Name">As the owner wrote it, or the member's; empty when nobody gave one.</param>
/// <param name="Handle">Of the member who chooses a new password; null for somebody who joins.</param>
/// <param name="EndsAt">When it stops working.</param>
public sealed record MemberLink(string Id, LinkPurpose Purpose, WorkspaceId Workspace, Role Role, string Name, string? Handle, DateTimeOffset EndsAt);

/// <summary>What a link lets somebody do.</summary>
public enum LinkPurpose
{
    /// <summary>Become the first owner, as long as there is no member at all.</summary>
    FirstOwner,

    /// <summary>Become a member.</summary>
    Invitation,

    /// <summary>Choose a new password.</summary>
    NewPassword,
}
