using Bot.Documents;
using Bot.Storage;

namespace Bot.Search;

/// <summary>Brings the index of a data folder to the state of the store: opens it, catches up, or makes it anew.</summary>
public sealed partial class IndexUpkeep(DataDirectory directory, DocumentStore store, SearchOptions options, AskedQuestions questions, ILogger<IndexUpkeep> logger)
{
    /// <summary>Opens an index that matches the store.</summary>
    /// <exception cref="StoreException">The index can't be written: a full disk or a folder without rights.</exception>
    public async Task<PassageIndex> OpenAsync(CancellationToken cancellationToken)
    {
        var state = await store.StateAsync(cancellationToken);
        if (PassageIndex.TryOpen(directory.IndexFolder, options, questions) is { } index)
        {
            if (state.Change == 0 && index.Change > 0)
            {
                index.Dispose();
                throw new StoreException(
                    $"The store '{directory.StoreFile}' is empty, but the index beside it knows documents: the store was lost or replaced. Put a backup in its place, or delete '{directory.IndexFolder}' to start anew.");
            }

            if (index.Change < state.Change)
            {
                LogCatchingUp(index.Change, state.Change);
                await FillOrCloseAsync(index, index.Change, cancellationToken);
            }

            // Commit data alone is not believed: an index with passages of other revisions than the store's is not its index.
            if (index.Change == state.Change && await MatchesAsync(index, cancellationToken))
            {
                return index;
            }

            LogMismatch(index.Change, index.Count, state.Change, state.Passages);
            index.Dispose();
        }
        else if (state.Passages > 0)
        {
            LogRebuilding(state.Passages);
        }

        return await RebuildAsync(cancellationToken);
    }

    /// <summary>Makes the index anew from the store.</summary>
    /// <exception cref="StoreException">The index can't be written.</exception>
    public async Task<PassageIndex> RebuildAsync(CancellationToken cancellationToken)
    {
        PassageIndex index;
        try
        {
            index = PassageIndex.Create(directory.IndexFolder, options, questions);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception);
        }

        await FillOrCloseAsync(index, 0, cancellationToken);
        return index;
    }

    private async Task<bool> MatchesAsync(PassageIndex index, CancellationToken cancellationToken)
    {
        var (inStore, inIndex) = (await store.PassageCountsAsync(cancellationToken), index.PassageCounts());
        return inStore.Count == inIndex.Count && inStore.All(counted => inIndex.GetValueOrDefault(counted.Key) == counted.Value);
    }

    private async Task FillOrCloseAsync(PassageIndex index, long afterChange, CancellationToken cancellationToken)
    {
        try
        {
            await FillAsync(index, afterChange, cancellationToken);
        }
        catch (Exception exception)
        {
            // An index that stays open would keep its folder locked.
            index.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw Unwritable(exception);
            }

            throw;
        }
    }

    private async Task FillAsync(PassageIndex index, long afterChange, CancellationToken cancellationToken)
    {
        var state = await store.StateAsync(cancellationToken);
        await foreach (var (revision, passages) in store.CurrentAsync(afterChange, cancellationToken))
        {
            index.Replace(revision, passages);
        }

        index.Commit(state.Change);
    }

    private StoreException Unwritable(Exception exception) => new(
        $"The index '{directory.IndexFolder}' can't be written ({exception.Message}). Free some space or make the folder writable, and start again: the index is made anew from the store.", exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "index stands at change {From}, catching up to {To}")]
    private partial void LogCatchingUp(long from, long to);

    [LoggerMessage(Level = LogLevel.Warning, Message = "index at change {IndexChange} with {IndexPassages} passages does not match the store at change {StoreChange} with {StorePassages}, making it anew")]
    private partial void LogMismatch(long indexChange, long indexPassages, long storeChange, long storePassages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "index is missing, of another format or broken, making it anew from {Passages} passages")]
    private partial void LogRebuilding(long passages);
}
