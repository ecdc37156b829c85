using Bot.Facts.Reviews;
using Bot.Workspaces;

namespace Bot.Facts.Exports;

/// <summary>Which facts are exported.</summary>
/// <param name="Workspace">Whose.</param>
/// <param name="Filter">As the list of facts has it; not looked at when one is named.</param>
/// <param name="Only">The one fact; null for all that the filter lets through.</param>
public sealed record FactQuery(WorkspaceId Workspace, FactFilter Filter, FactId? Only);
