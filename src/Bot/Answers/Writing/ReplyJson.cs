using System.Text;
using System.Text.Json;

namespace Bot.Answers.Writing;

/// <summary>The object <c>{"sentences":[...]}</c> as it was found in a reply.</summary>
/// <param name="Sentences">The whole elements of its list, of any type; at most <see cref="MaxSentences"/>.</param>
/// <param name="IsWhole">Whether the object was read to its end; false when it breaks off or is broken after the sentences.</param>
/// <param name="IsAlone">Whether nothing but white space or a code fence stands around it.</param>
/// <param name="HasMore">Whether there were more sentences than are read.</param>
internal sealed record ReplyJson(IReadOnlyList<JsonElement> Sentences, bool IsWhole, bool IsAlone, bool HasMore)
{
    /// <summary>Sentences that are read; an answer shows far fewer.</summary>
    public const int MaxSentences = 64;

    // Each place where an object may begin costs at most one walk through the reply.
    private const int MaxTries = 64;

    private const string ThoughtBegins = "<think>";
    private const string ThoughtEnds = "</think>";

    // The form has five levels.
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 12, AllowTrailingCommas = true };

    /// <summary>Finds the object in a reply: the last whole one, else the first that has whole sentences before it breaks.</summary>
    /// <returns>Null when there is none.</returns>
    public static ReplyJson? Find(string output)
    {
        var spoken = AfterThoughts(output);
        var reply = Encoding.UTF8.GetBytes(spoken).AsSpan();
        Unbreak(reply);
        ReplyJson? whole = null, broken = null;
        var tries = 0;
        for (var start = NextBrace(reply, 0); start >= 0 && tries < MaxTries; tries++)
        {
            var (sentences, hasMore, end) = Read(reply[start..]);
            if (sentences is not null && end > 0)
            {
                whole = new ReplyJson(sentences, IsWhole: true, spoken.Length == output.Length && IsBare(reply[..start]) && IsBare(reply[(start + end)..]), hasMore);
            }
            else if (sentences is { Count: > 0 })
            {
                broken ??= new ReplyJson(sentences, IsWhole: false, IsAlone: false, hasMore);
            }

            start = NextBrace(reply, start + Math.Max(end, 1));
        }

        return whole ?? broken;
    }

    // Some models think aloud before they reply, and what they think is no reply.
    private static string AfterThoughts(string output)
    {
        var end = output.LastIndexOf(ThoughtEnds, StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
        {
            return output[(end + ThoughtEnds.Length)..];
        }

        return output.AsSpan().TrimStart().StartsWith(ThoughtBegins, StringComparison.OrdinalIgnoreCase) ? "" : output;
    }

    // Line breaks inside a text are no JSON, but some models leave them; between texts they mean as much as a space.
    private static void Unbreak(Span<byte> reply)
    {
        foreach (ref var unit in reply)
        {
            unit = unit < ' ' ? (byte)' ' : unit;
        }
    }

    private static int NextBrace(ReadOnlySpan<byte> reply, int from)
    {
        var next = reply[from..].IndexOf((byte)'{');
        return next < 0 ? -1 : from + next;
    }

    private static bool IsBare(ReadOnlySpan<byte> around)
    {
        const int longest = 20; // "```json5" and white space.
        var text = Encoding.UTF8.GetString(around).Trim();
        return text.Length == 0 || (text.Length <= longest && text.StartsWith("```", StringComparison.Ordinal) && text.AsSpan(3).IndexOfAnyExceptInRange('0', 'z') < 0);
    }

    /// <summary>Reads the object that begins here; its end is 0 when it has none, its sentences null when it is not of the form.</summary>
    private static (List<JsonElement>? Sentences, bool HasMore, int End) Read(ReadOnlySpan<byte> json)
    {
        // Not the final block: where the reply breaks off, the reader stops instead of throwing.
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(Strict));
        List<JsonElement>? sentences = null;
        var hasMore = false;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isList = reader.ValueTextEquals("sentences"u8);
                if (isList && sentences is not null)
                {
                    return (null, false, 0); // Two lists: which one is meant nobody can say.
                }

                if (!reader.Read())
                {
                    break;
                }

                if (isList && reader.TokenType is JsonTokenType.StartArray)
                {
                    sentences = [];
                    ReadList(ref reader, sentences, out hasMore);
                }
                else if (!reader.TrySkip())
                {
                    break;
                }
            }
        }
        catch (JsonException)
        {
            return (sentences, hasMore, 0);
        }

        return (sentences, hasMore, reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 } ? (int)reader.BytesConsumed : 0);
    }

    private static void ReadList(ref Utf8JsonReader reader, List<JsonElement> sentences, out bool hasMore)
    {
        hasMore = false;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (sentences.Count == MaxSentences)
            {
                hasMore = true;
                if (!reader.TrySkip())
                {
                    return;
                }
            }
            else if (JsonDocument.TryParseValue(ref reader, out var parsed))
            {
                using (parsed)
                {
                    sentences.Add(parsed.RootElement.Clone());
                }
            }
            else
            {
                return;
            }
        }
    }
}
