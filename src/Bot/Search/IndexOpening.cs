namespace Bot.Search;

/// <summary>Opens the index once, before anything that needs it is made: opening reads the store, which no constructor may wait for.</summary>
public sealed class IndexOpening(IndexUpkeep upkeep)
{
    private PassageIndex? opened;

    /// <summary>The index. Whoever asked for it through the services does not dispose it: they do.</summary>
    /// <exception cref="InvalidOperationException">It was not opened yet.</exception>
    internal PassageIndex Opened => opened ?? throw new InvalidOperationException("The index is needed before it was opened.");

    /// <summary>Opens the index as it lies in the data folder, brought to the state of the store.</summary>
    /// <exception cref="Storage.StoreException">The index can't be written.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken) => opened = await upkeep.OpenAsync(cancellationToken);

    /// <summary>Makes the index anew from the store and opens it.</summary>
    /// <exception cref="Storage.StoreException">The index can't be written.</exception>
    public async Task RebuildAsync(CancellationToken cancellationToken) => opened = await upkeep.RebuildAsync(cancellationToken);
}
