using System.Globalization;
using Bot.Storage;

namespace Bot.Evaluation;

/// <summary>Reads a collection from its folder: <c>corpus.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c>.</summary>
internal static class CollectionFiles
{
    /// <summary>Reads a collection.</summary>
    /// <param name="folder">Has the three files.</param>
    /// <param name="split">Only the queries of this split; null for all.</param>
    /// <param name="answerable">Where given, the documents that it lists are left out and the queries get its labels.</param>
    /// <exception cref="LineException">A line of a file is not what belongs there.</exception>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    public static RetrievalCollection Read(string folder, string? split, AnswerableFiles? answerable)
    {
        var documents = Documents(Path.Combine(folder, "corpus.jsonl"), answerable?.Removed ?? new HashSet<string>()).ToArray();
        var relevant = Judgements(Path.Combine(folder, "qrels.tsv"), documents);
        var queries = Queries(Path.Combine(folder, "queries.jsonl"), split)
            .Select(query => new CollectionQuery(
                query.Id,
                query.Text,
                relevant.GetValueOrDefault(query.Id) ?? new Dictionary<string, int>(),
                answerable?.Labels.GetValueOrDefault(query.Id) ?? AnswerableLabel.NotScored))
            .ToArray();
        return new RetrievalCollection(documents, queries);
    }

    private static IEnumerable<CollectionDocument> Documents(string file, IReadOnlySet<string> removed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in JsonLines.Read<DocumentLine>(file))
        {
            var document = line.Value;
            if (document.Id is not { Length: > 0 } id)
            {
                throw line.Wrong("has no \"id\"");
            }

            if (!seen.Add(id))
            {
                throw line.Wrong($"has the id '{id}' of an earlier line");
            }

            if (!removed.Contains(id) && !string.IsNullOrWhiteSpace(document.Text))
            {
                yield return new CollectionDocument(id, document.Title ?? "", document.Text);
            }
        }
    }

    private static IEnumerable<(string Id, string Text)> Queries(string file, string? split)
    {
        foreach (var line in JsonLines.Read<QueryLine>(file))
        {
            if (line.Value is not { Id: { Length: > 0 } id, Text: { } text })
            {
                throw line.Wrong("has no \"id\" or no \"text\"");
            }

            if (split is null || line.Value.Split == split)
            {
                yield return (id, text);
            }
        }
    }

    // A judgement of a document that is not in the collection can't be fulfilled and does not count.
    private static Dictionary<string, Dictionary<string, int>> Judgements(string file, IEnumerable<CollectionDocument> documents)
    {
        var known = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var row in TabbedLines.Read(file, columns: 3))
        {
            if (!int.TryParse(row.Value[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                throw row.Wrong($"has the relevance '{row.Value[2]}', which is not a whole number");
            }

            if (grade > 0 && known.Contains(row.Value[1]))
            {
                if (!judgements.TryGetValue(row.Value[0], out var relevant))
                {
                    judgements[row.Value[0]] = relevant = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                relevant[row.Value[1]] = grade;
            }
        }

        return judgements;
    }

    private sealed record DocumentLine(string? Id, string? Title, string? Text);

    private sealed record QueryLine(string? Id, string? Text, string? Split);
}
