using Bot.Workspaces;

namespace Bot.Facts;

/// <summary>What a person wants to have checked.</summary>
/// <param name="Workspace">Who asks; decides which documents are seen.</param>
/// <param name="Text">As typed; any characters, any length: what can't be checked is said to be so.</param>
/// <param name="AsOf">Check against what held on this day; null for today.</param>
/// <param name="Thread">Names the conversation in the log; null when it is not kept together.</param>
public sealed record Statement(WorkspaceId Workspace, string Text, DateOnly? AsOf, string? Thread);
