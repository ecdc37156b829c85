using Bot.Facts.Packs;
using Bot.Facts.Reviews;

namespace Bot.Facts.Exports;

/// <summary>Writes facts with their sources and reviews into files for other programs, one fact after the other, however many there are. Safe to share between threads.</summary>
public sealed class FactExporter
{
    private readonly FactList list;
    private readonly PackedFacts facts;

    internal FactExporter(FactList list, PackedFacts facts) => (this.list, this.facts) = (list, facts);

    /// <summary>Whether there is such a fact, so that a wrong address is refused before a file is begun. A list may be empty.</summary>
    public async Task<bool> HasAsync(FactQuery query, CancellationToken cancellationToken) =>
        query.Only is not { } only || await facts.FindAsync(query.Workspace, only, cancellationToken) is not null;

    /// <summary>Writes a file.</summary>
    /// <param name="query">Which facts; newest first.</param>
    /// <param name="format">In which form.</param>
    /// <param name="output">Left open; written without synchronous calls.</param>
    /// <param name="cancellationToken">Stops in the middle of the file.</param>
    public async Task WriteAsync(FactQuery query, ExportFormat format, Stream output, CancellationToken cancellationToken)
    {
        if (format == ExportFormat.Word)
        {
            await WordExport.WriteAsync(FindAsync(query, cancellationToken), output, cancellationToken);
        }
        else if (format == ExportFormat.Json)
        {
            await JsonExport.WriteAsync(FindAsync(query, cancellationToken), output, cancellationToken);
        }
        else if (format == ExportFormat.Csv)
        {
            await CsvExport.WriteAsync(FindAsync(query, cancellationToken), output, cancellationToken);
        }
        else
        {
            await MarkdownExport.WriteAsync(FindAsync(query, cancellationToken), output, cancellationToken);
        }
    }

    private async IAsyncEnumerable<PackedFact> FindAsync(FactQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.Only is { } only)
        {
            if (await facts.FindAsync(query.Workspace, only, cancellationToken) is { } named)
            {
                yield return named;
            }

            yield break;
        }

        FactPosition? behind = null;
        do
        {
            var page = await list.ListAsync(query.Workspace, query.Filter, behind, cancellationToken);
            foreach (var listed in page.Facts)
            {
                if (await facts.FindAsync(query.Workspace, listed.Fact, cancellationToken) is { } found)
                {
                    yield return found;
                }
            }

            behind = page.Older;
        }
        while (behind is not null);
    }
}
