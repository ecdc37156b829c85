namespace Bot.Workspaces;

/// <summary>A person who signs in to the console.</summary>
/// <param name="Id">Never reused.</param>
/// <param name="Workspace">Whose facts, gaps and documents they see.</param>
/// <param name="Handle">What they sign in with and are mentioned by, as <c>@handle</c>; see <see cref="MemberHandle"/>.</param>
/// <param name="Name">As it stands under what they write; 1 to 80 characters.</param>
/// <param name="Role">What they may do.</param>
public sealed record Member(string Id, WorkspaceId Workspace, string Handle, string Name, Role Role);
