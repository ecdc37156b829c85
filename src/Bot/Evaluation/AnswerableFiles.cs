using Bot.Storage;

namespace Bot.Evaluation;

/// <summary>Which documents are taken out of a collection, and which of its queries can be answered without them.</summary>
/// <param name="Removed">Ids of documents.</param>
/// <param name="Labels">By query id.</param>
internal sealed record AnswerableFiles(IReadOnlySet<string> Removed, IReadOnlyDictionary<string, AnswerableLabel> Labels)
{
    /// <summary>Reads <c>removed_doc_ids.txt</c> and <c>labels.tsv</c> from a folder.</summary>
    /// <exception cref="LineException">A line of <c>labels.tsv</c> is not a query and a label.</exception>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    public static AnswerableFiles Read(string folder)
    {
        var removed = File.ReadLines(Path.Combine(folder, "removed_doc_ids.txt")).Select(line => line.Trim()).Where(line => line.Length > 0);
        var labels = new Dictionary<string, AnswerableLabel>(StringComparer.Ordinal);
        foreach (var row in TabbedLines.Read(Path.Combine(folder, "labels.tsv"), columns: 2))
        {
            labels[row.Value[0]] = row.Value[1] switch
            {
                "answerable" => AnswerableLabel.Answerable,
                "unanswerable" => AnswerableLabel.Unanswerable,
                "drop_partial" => AnswerableLabel.NotScored,
                var other => throw row.Wrong($"has the label '{other}' instead of answerable, unanswerable or drop_partial"),
            };
        }

        return new AnswerableFiles(removed.ToHashSet(StringComparer.Ordinal), labels);
    }
}
