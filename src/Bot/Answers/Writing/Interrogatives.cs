using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>The words that open a question and say what it wants.</summary>
internal static class Interrogatives
{
    private static readonly HashSet<string> Words = new(
    [
        "who", "whom", "whose", "when", "where", "why", "how", "which", "what", "can", "may", "must",
        "qui", "quand", "ou", "pourquoi", "comment", "combien", "quel", "quelle", "quels", "quelles", "peut", "doit",
        "quien", "quienes", "cuando", "donde", "como", "cuanto", "cuanta", "cuantos", "cuantas", "cual", "cuales", "puede", "debe",
        "من", "متى", "اين", "لماذا", "كيف", "كم", "ما", "هل", "اي",
    ], StringComparer.Ordinal);

    /// <summary>The first one in a question, folded; null when there is none.</summary>
    public static string? First(ReadQuestion question) =>
        TextAnalysis.Analyze(question.Text, question.Language).Select(token => token.Exact).FirstOrDefault(Words.Contains);
}
