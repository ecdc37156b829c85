using System.Reflection;
using Bot.Workspaces;

namespace Bot.Ingestion;

/// <summary>The documents that come with the program, in its own assembly.</summary>
public sealed class ShippedCorpus(Ingester ingester)
{
    private const string Folder = "corpus/documents/";

    /// <summary>Adds each document to <see cref="WorkspaceId.Shared"/>; those that are there already are left alone.</summary>
    /// <exception cref="InvalidOperationException">A shipped document can't be read: the program was built wrongly.</exception>
    /// <exception cref="Storage.StoreException">The disk is full or the store can't be written; nothing was added.</exception>
    public async Task<CorpusOutcome> AddAsync(CancellationToken cancellationToken)
    {
        var outcomes = await ingester.AddAllAsync(WorkspaceId.Shared, [.. Documents()], cancellationToken);
        return outcomes.OfType<IngestionOutcome.Refused>().FirstOrDefault() is { } refused
            ? throw new InvalidOperationException($"A shipped document was refused: {refused.Reason}")
            : new CorpusOutcome(
                outcomes.Count(outcome => outcome is IngestionOutcome.Added),
                outcomes.Count(outcome => outcome is IngestionOutcome.Replaced),
                outcomes.Count(outcome => outcome is IngestionOutcome.Unchanged));
    }

    private static IEnumerable<FileToAdd> Documents()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource '{name}' is missing.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var file = name[Folder.Length..];
            yield return new FileToAdd(new FileContent(file, bytes), $"corpus/{file}", DocumentOverrides.None);
        }
    }
}

/// <summary>How many shipped documents were new, changed with the program, or there already.</summary>
public sealed record CorpusOutcome(int Added, int Replaced, int Unchanged);
