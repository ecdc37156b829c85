using System.Text.Json;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Reads a model's reply of the form <c>{"sentences":[{"text":"...","quotes":[{"passage":"S1","quote":"..."}]}]}</c>.</summary>
internal static class DraftParser
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a reply.</summary>
    public static ParsedDraft Parse(string output, IReadOnlyDictionary<string, RetrievedPassage> passages)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            return new ParsedDraft(new Draft([]), [], DraftForm.Empty);
        }

        try
        {
            var written = JsonSerializer.Deserialize<Reply>(output, Json)?.Sentences ?? [];
            var known = written.Where(sentence => sentence.Quotes.All(quote => passages.ContainsKey(quote.Passage))).ToArray();
            var rejected = written.Except(known).Select(sentence => new RejectedSentence(sentence.Text, "it cites a passage that was not given", 0)).ToArray();
            var draft = new Draft([.. known.Select(sentence => new DraftSentence(sentence.Text, [.. sentence.Quotes.Select(quote => new DraftQuote(passages[quote.Passage], quote.Quote))]))]) { Rejected = rejected };
            return new ParsedDraft(draft, rejected, written.Count == 0 ? DraftForm.Empty : DraftForm.Clean);
        }
        catch (JsonException)
        {
            return new ParsedDraft(new Draft([]), [], DraftForm.Unreadable);
        }
    }

    private sealed record Reply(IReadOnlyList<Sentence> Sentences);

    private sealed record Sentence(string Text, IReadOnlyList<Quoted> Quotes);

    private sealed record Quoted(string Passage, string Quote);
}
