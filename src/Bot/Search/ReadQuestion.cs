namespace Bot.Search;

/// <summary>A question as search understands it.</summary>
/// <param name="Text">Cleaned: normalised, without control characters, on one line.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Groups">The words that tell something, each with what it may stand for; in the question's order, then those taken from the conversation.</param>
/// <param name="Parts">The same groups by the clauses of the question, when it asks several things at once; one part otherwise. Without those from the conversation.</param>
/// <param name="References">Articles it names.</param>
/// <param name="Mended">Mistyped words with what they were taken for.</param>
public sealed record ReadQuestion(
    string Text,
    string Language,
    IReadOnlyList<QueryGroup> Groups,
    IReadOnlyList<IReadOnlyList<QueryGroup>> Parts,
    IReadOnlyList<ArticleReference> References,
    IReadOnlyDictionary<string, string> Mended);
