using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Reads a model's reply of the form <c>{"sentences":[{"text":"...","quotes":[{"passage":"S1","quote":"..."}]}]}</c>.</summary>
/// <remarks>Never throws, whatever the reply. Time and memory are bounded, as a reply longer than <see cref="MaxCharacters"/> is not read at all.</remarks>
internal static class DraftParser
{
    /// <summary>The longest reply that is read: many times what the longest answer takes.</summary>
    public const int MaxCharacters = 200_000;

    private const int MaxTextCharacters = 1200;
    private const int MaxQuotes = 12;

    /// <summary>Reads a reply.</summary>
    /// <param name="output">As the model gave it.</param>
    /// <param name="passages">What the model was given, by the keys it was told to cite.</param>
    public static ParsedDraft Parse(string output, IReadOnlyDictionary<string, RetrievedPassage> passages)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            return new ParsedDraft(new Draft([]), [], DraftForm.Empty);
        }

        if (output.Length > MaxCharacters || ReplyJson.Find(output) is not { } reply)
        {
            return new ParsedDraft(new Draft([]), [], DraftForm.Unreadable);
        }

        var sentences = new List<DraftSentence>();
        var rejected = new List<RejectedSentence>();
        foreach (var element in reply.Sentences)
        {
            if (TryRead(element, passages, out var sentence, out var reason))
            {
                sentences.Add(sentence);
            }
            else
            {
                rejected.Add(new RejectedSentence(TextOf(element), reason, sentences.Count));
            }
        }

        if (reply.HasMore)
        {
            rejected.Add(new RejectedSentence("", $"the reply has more than {ReplyJson.MaxSentences} sentences", sentences.Count));
        }

        return new ParsedDraft(new Draft(sentences) { Rejected = rejected }, rejected, FormOf(reply));
    }

    private static DraftForm FormOf(ReplyJson reply)
    {
        if (reply.Sentences.Count == 0)
        {
            return DraftForm.Empty;
        }

        return reply.IsWhole && reply.IsAlone ? DraftForm.Clean : DraftForm.Repaired;
    }

    private static bool TryRead(JsonElement element, IReadOnlyDictionary<string, RetrievedPassage> passages, [NotNullWhen(true)] out DraftSentence? sentence, out string reason)
    {
        sentence = null;
        if (Only(element, "text"u8) is not { ValueKind: JsonValueKind.String } text || StringOf(text) is not { } words || string.IsNullOrWhiteSpace(words))
        {
            reason = "it has no \"text\", or more than one, or one that is no text";
            return false;
        }

        if (words.Length > MaxTextCharacters)
        {
            reason = $"it is longer than {MaxTextCharacters} characters";
            return false;
        }

        if (Only(element, "quotes"u8) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > MaxQuotes)
        {
            reason = $"it has no list of \"quotes\", or more than one, or one of more than {MaxQuotes}";
            return false;
        }

        var quotes = new List<DraftQuote>();
        foreach (var entry in list.EnumerateArray())
        {
            if (StringOf(Only(entry, "passage"u8)) is not { } key || StringOf(Only(entry, "quote"u8)) is not { } quote)
            {
                reason = "a quote does not have one \"passage\" and one \"quote\", both texts";
                return false;
            }

            if (!passages.TryGetValue(key, out var passage))
            {
                reason = "it cites a passage that was not given";
                return false;
            }

            quotes.Add(new DraftQuote(passage, quote));
        }

        sentence = new DraftSentence(words, quotes);
        reason = "";
        return true;
    }

    // What of a rejected sentence is kept for reviewers.
    private static string TextOf(JsonElement element)
    {
        var text = StringOf(Only(element, "text"u8)) ?? "";
        return text.Length <= MaxTextCharacters ? text : text[..MaxTextCharacters];
    }

    /// <summary>The value of a key; null when the element is no object or the key is missing or there twice.</summary>
    private static JsonElement? Only(JsonElement element, ReadOnlySpan<byte> name)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? found = null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.NameEquals(name))
            {
                if (found is not null)
                {
                    return null;
                }

                found = property.Value;
            }
        }

        return found;
    }

    private static string? StringOf(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair, written as an escape: JSON allows it, no text can hold it.
        }
    }
}
