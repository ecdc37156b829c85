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
            if (index.Change < state.Change)
            {
                LogCatchingUp(index.Change, state.Change);
                await FillAsync(index, index.Change, cancellationToken);
            }

            // Commit data alone is not believed: an index with other passages than the store is not its index.
            if (index.Change == state.Change && index.Count == state.Passages)
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
        try
        {
            var index = PassageIndex.Create(directory.IndexFolder, options, questions);
            await FillAsync(index, 0, cancellationToken);
            return index;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The index '{directory.IndexFolder}' can't be written ({exception.Message}). Free some space or make the folder writable, and start again: the index is made anew from the store.", exception);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "index stands at change {From}, catching up to {To}")]
    private partial void LogCatchingUp(long from, long to);

    [LoggerMessage(Level = LogLevel.Warning, Message = "index at change {IndexChange} with {IndexPassages} passages does not match the store at change {StoreChange} with {StorePassages}, making it anew")]
    private partial void LogMismatch(long indexChange, long indexPassages, long storeChange, long storePassages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "index is missing, of another format or broken, making it anew from {Passages} passages")]
    private partial void LogRebuilding(long passages);
}
