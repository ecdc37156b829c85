namespace Bot.Benchmarks.Texts;

/// <summary>A document as every engine gets it.</summary>
/// <param name="Title">One made-up word, because the bot wants a title and the collections have none.</param>
/// <param name="Passages">Never empty, none of them blank.</param>
internal sealed record BenchmarkDocument(string Title, IReadOnlyList<string> Passages);

/// <summary>A collection of documents, and questions about it.</summary>
internal sealed class BenchmarkText(IReadOnlyList<BenchmarkDocument> documents, IReadOnlyList<string> questions)
{
    /// <summary>The first passages of the collection, repeated with changed words when it has fewer.</summary>
    public IReadOnlyList<BenchmarkDocument> Take(int passages)
    {
        var taken = new List<BenchmarkDocument>();
        var changedWords = new ChangedWords(documents.SelectMany(document => document.Passages));
        for (var copy = 0; passages > 0; copy++)
        {
            foreach (var document in documents)
            {
                var part = document.Passages.Take(passages).Select(passage => changedWords.Apply(passage, copy)).ToList();
                if (part.Count > 0)
                {
                    taken.Add(new BenchmarkDocument($"{document.Title}x{copy}", part));
                    passages -= part.Count;
                }
            }
        }

        return taken;
    }

    /// <summary>So many questions, spread evenly over all of them.</summary>
    public IReadOnlyList<string> Questions(int count)
    {
        var step = Math.Max(1, questions.Count / count);
        return [.. questions.Where((_, position) => position % step == 0).Take(count)];
    }
}
