using Bot.Storage;

namespace Bot.Verbs;

/// <summary>Reads files of sentences with the passage that each is said to rest on, one JSON object a line; other keys are ignored.</summary>
internal static class PairFile
{
    /// <summary>The pairs in the file's order.</summary>
    /// <exception cref="LineException">A line is no pair: the whole file is refused before any is verified.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static IReadOnlyList<SentencePair> Read(string file) => [.. JsonLines.Read<PairLine>(file).Select(line =>
        line.Value is { Id: { Length: > 0 } id, Passage: { } passage, Sentence: { } sentence }
            ? new SentencePair(id, passage, sentence)
            : throw line.Wrong("has no \"id\", no \"passage\" or no \"sentence\""))];

    private sealed record PairLine(string? Id, string? Passage, string? Sentence);
}

/// <summary>A sentence and the passage it is said to rest on.</summary>
internal sealed record SentencePair(string Id, string Passage, string Sentence);
