using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Tests.Fakes.ModelServer;
using Bot.Verbs;

namespace Bot.Tests.Answers.Models;

/// <summary>Everything of an answer that a reader could see, on a terminal or in JSON, and what of it must not be there.</summary>
internal sealed partial class ShownAnswer(FaultyModelLibrary library, AnswerRecord record)
{
    /// <summary>What is neither for readers nor for the log.</summary>
    public static IReadOnlyList<string> Forbidden(IReadOnlyList<SpokenReply> replies) =>
        [.. replies.SelectMany(reply => reply.Wrong).Append(FaultyModelLibrary.PlantedPayload).Append(FaultyModelLibrary.Key).Distinct()];

    /// <summary>What breaks the promise, one sentence each; empty when nothing does.</summary>
    public async Task<IReadOnlyList<string>> FindWrongAsync(IReadOnlyList<SpokenReply> replies)
    {
        var wrong = new List<string>();
        if (record.Outcome is not ("answer" or "abstention") || (record.Outcome == "answer") != (record.Sentences.Count > 0))
        {
            wrong.Add($"the outcome '{record.Outcome}' with {record.Sentences.Count} sentences");
        }

        foreach (var sentence in record.Sentences)
        {
            wrong.AddRange(await FindUnprovenAsync(sentence, replies));
        }

        string[] strings = [.. Strings(JsonSerializer.SerializeToNode(record, AnswerRecord.Json)), AnswerText.Of(record, library.Help)];
        wrong.AddRange(
            from forbidden in Forbidden(replies)
            from shown in strings
            where shown.Contains(forbidden, StringComparison.Ordinal)
            select $"'{Short(forbidden)}' is shown in '{Short(shown)}'");
        return wrong;
    }

    private async Task<IReadOnlyList<string>> FindUnprovenAsync(SentenceRecord sentence, IReadOnlyList<SpokenReply> replies)
    {
        var wrong = new List<string>();
        if (sentence.Citations.Count == 0)
        {
            wrong.Add($"'{Short(sentence.Text)}' cites nothing");
        }

        var cited = new List<string>();
        foreach (var citation in sentence.Citations)
        {
            var text = await library.TextAsync(citation.Revision);
            cited.Add(OneLine(text));
            if (citation.Start < 0 || citation.Start + citation.Length > text.Length || text.Substring(citation.Start, citation.Length) != citation.Quote)
            {
                wrong.Add($"the quote '{Short(citation.Quote)}' does not stand where its citation says");
            }
        }

        // A list item is shown behind its lead-in, as one sentence with two quotes.
        var said = OneLine(sentence.Text);
        var isVerbatim = cited.Any(text => text.Contains(said, StringComparison.Ordinal))
            || said == OneLine(string.Join(' ', sentence.Citations.Select(citation => citation.Quote).Distinct()));
        if (!isVerbatim && !replies.Any(reply => reply.Right.Contains(sentence.Text)))
        {
            wrong.Add($"'{Short(sentence.Text)}' is in no cited revision, and no sentence known to be supported");
        }

        return wrong;
    }

    /// <summary>Each string of the record, as programs read it.</summary>
    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(property => Strings(property.Value)),
        JsonArray array => array.SelectMany(Strings),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    private static string Short(string text) => text.Length <= 160 ? text : text[..160] + "...";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
