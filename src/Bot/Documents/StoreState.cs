namespace Bot.Documents;

/// <summary>What an index must match to be current.</summary>
/// <param name="Change">Number of the last change; 0 for an empty store.</param>
/// <param name="Passages">Passages of all current revisions.</param>
public sealed record StoreState(long Change, long Passages);
