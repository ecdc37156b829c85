using Bot.Ingestion;
using Bot.Search;

namespace Bot.Verbs;

/// <summary>Brings a data folder into use: the index first, then the documents that ship with the program.</summary>
internal sealed partial class Opening(IndexOpening index, IServiceProvider services, ILogger<Opening> logger)
{
    /// <summary>Opens the folder as it is.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await index.OpenAsync(cancellationToken);
        await AddShippedCorpusAsync(cancellationToken);
    }

    /// <summary>Opens the folder with an index that is made anew.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await index.RebuildAsync(cancellationToken);
        await AddShippedCorpusAsync(cancellationToken);
    }

    private async Task AddShippedCorpusAsync(CancellationToken cancellationToken)
    {
        // The corpus writes to the index, so it can't be made before the index is open.
        var outcome = await services.GetRequiredService<ShippedCorpus>().AddAsync(cancellationToken);
        if (outcome.Added + outcome.Replaced > 0)
        {
            LogCorpus(outcome.Added, outcome.Replaced, outcome.Unchanged);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "shipped corpus: {Added} documents added, {Replaced} replaced, {Unchanged} unchanged")]
    private partial void LogCorpus(int added, int replaced, int unchanged);
}
