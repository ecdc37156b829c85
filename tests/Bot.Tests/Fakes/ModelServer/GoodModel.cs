using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A model without fault: it quotes whole sentences of the passages that have most of the words of the question, and nothing else.</summary>
internal static partial class GoodModel
{
    private const int MaxSentences = 3;
    private const int StemLetters = 5;

    /// <summary>Its draft; without sentences when no passage has a word of the question.</summary>
    public static ModelDraft Draft(PromptReading prompt) => new([.. Ranked(prompt).Take(MaxSentences)]);

    /// <summary>Every whole sentence of the passages, the best first.</summary>
    public static IEnumerable<ModelSentence> Ranked(PromptReading prompt)
    {
        var asked = Stems(prompt.Question);
        var scored = prompt.Passages.SelectMany(Sentences).DistinctBy(sentence => sentence.Text)
            .Select(sentence => (Sentence: sentence, Shared: Stems(sentence.Text).Intersect(asked).Count()))
            .OrderByDescending(found => found.Shared)
            .ToArray();
        return scored.TakeWhile(found => found.Shared > 0 && 2 * found.Shared >= scored[0].Shared).Select(found => found.Sentence);
    }

    /// <summary>The sentences of a passage that end like one and give no orders.</summary>
    public static IEnumerable<ModelSentence> Sentences(PromptPassage passage) =>
        from span in SentenceSplitter.Split(passage.Text, "en")
        let text = span.In(passage.Text)
        where text.Length >= 20 && text[^1] is '.' or '?' or '!' && !Order().IsMatch(text)
        select span.Start == 0 && passage.LeadIn.Length > 0
            ? new ModelSentence(passage.LeadIn + " " + text, [new ModelQuote(passage.Key, passage.LeadIn), new ModelQuote(passage.Key, text)])
            : new ModelSentence(text, [new ModelQuote(passage.Key, text)]);

    /// <summary>The last question with what the one before was about in place of its first "it".</summary>
    public static string StandAlone(PromptReading prompt) => prompt.Earlier is { } earlier && About().Match(earlier) is { Success: true } about
        ? Pointer().Replace(prompt.Question, about.Groups["what"].Value, 1)
        : prompt.Question;

    /// <summary>A question as the reply to a request without passages, in the form that was asked for.</summary>
    public static string InForm(ReceivedRequest request, string question)
    {
        if (!request.WantsJson)
        {
            return question;
        }

        var reply = new JsonObject();
        foreach (var property in request.Schema?["properties"] as JsonObject ?? new JsonObject { ["question"] = null })
        {
            reply[property.Key] = property.Value?["type"]?.ToString() switch
            {
                "boolean" => JsonValue.Create(true),
                "array" => new JsonArray(),
                _ => JsonValue.Create(question),
            };
        }

        return ModelDraft.ToJson(reply);
    }

    private static HashSet<string> Stems(string text) =>
        [.. Words().Matches(text.ToLowerInvariant()).Select(match => match.Value[..Math.Min(match.Length, StemLetters)])];

    [GeneratedRegex(@"\b(is|are|about|for) (?<what>[\w' -]+)\?")]
    private static partial Regex About();

    [GeneratedRegex(@"\b(it|they|them|that)\b")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\w{4,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(assistants?|ignore|instructions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
