using System.Globalization;
using Bot.Answers;
using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>Keys of the record in words.</summary>
internal static class PackWords
{
    public static string Authority(string key) => AuthorityNames.TryParse(key, out var authority) ? authority.Label() : key;

    public static string State(string state) => state switch
    {
        "confirmed" => "Confirmed",
        "disputed" => "Disputed",
        _ => "Not decided",
    };

    /// <summary>Who worded an answer, and what of it was taken out.</summary>
    public static string Writer(AnswerRecord answer, IReadOnlyList<string> models)
    {
        var model = models.Count == 0 ? "whose name is not in the log" : string.Join(", ", models);
        var writer = (answer.Outcome, answer.Writer, answer.Fallback) switch
        {
            ("abstention", _, _) => "Found by rules, without a language model.",
            (_, "model", _) => $"Worded by the language model {model}; each sentence was held against the quoted words.",
            (_, _, { } fallback) => $"Quoted from the sources in place of the language model {model}: {fallback}.",
            _ => "Quoted from the sources by rules, without a language model.",
        };
        return answer.Removed == 0
            ? writer
            : $"{writer} Drafted sentences that were taken out, because their quotes did not carry them: {answer.Removed.ToString(CultureInfo.InvariantCulture)}.";
    }
}
