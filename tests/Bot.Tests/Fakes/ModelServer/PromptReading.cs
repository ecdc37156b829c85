using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>What a model would make of the messages: the passages with their keys, the question, and what was said to it as its instructions.</summary>
/// <remarks>Reads the usual ways to number passages, so that it does not depend on one wording of the prompt: elements, JSON objects, and lines that begin with a key.</remarks>
/// <param name="Instructions">What the system's messages say.</param>
/// <param name="Passages">In the order given; none in a request for something else than an answer.</param>
/// <param name="Question">The last one.</param>
/// <param name="Earlier">The question before, of the conversation; null when there is none.</param>
internal sealed partial record PromptReading(string Instructions, IReadOnlyList<PromptPassage> Passages, string Question, string? Earlier)
{
    private static readonly string[] KeyNames = ["key", "id", "passage", "name"];

    public static PromptReading Of(IReadOnlyList<ReceivedMessage> messages)
    {
        var instructions = string.Join('\n', messages.Where(message => message.Role is "system" or "developer").Select(message => message.Text));
        var said = string.Join('\n', messages.Where(message => message.Role is "user").Select(message => message.Text));
        var question = FindQuestion(messages, said);
        var earlier = QuestionKey().Matches(said).Select(match => JsonSerializer.Deserialize<string>(match.Groups["text"].Value)).LastOrDefault(other => other != question);
        return new PromptReading(instructions, FindPassages(said), question, earlier);
    }

    private static PromptPassage[] FindPassages(string said)
    {
        var found = Elements().Matches(said).Select(match => new PromptPassage(match.Groups["key"].Value, WithoutInnerTags(match.Groups["text"].Value))).ToArray();
        if (found.Length == 0)
        {
            found = [.. Objects(said).SelectMany(InJson)];
        }

        if (found.Length == 0)
        {
            found = [.. Lines().Matches(said).Select(match => new PromptPassage(match.Groups["key"].Value, match.Groups["text"].Value.Trim()))];
        }

        return [.. found.Where(passage => passage.Text.Length > 0).DistinctBy(passage => passage.Key)];
    }

    private static string FindQuestion(IReadOnlyList<ReceivedMessage> messages, string said)
    {
        if (QuestionElement().Matches(said) is [.., var element])
        {
            return element.Groups["text"].Value.Trim();
        }

        if (QuestionLine().Matches(said) is [.., var line])
        {
            var text = line.Groups["text"].Value.Trim();
            return TryParse(text) switch
            {
                JsonObject asked when asked["question"] is { } question => question.ToString(),
                JsonValue value => value.ToString(),
                _ => text,
            };
        }

        if (QuestionKey().Matches(said) is [.., var key])
        {
            return JsonSerializer.Deserialize<string>(key.Groups["text"].Value) ?? "";
        }

        var last = messages.LastOrDefault(message => message.Role is "user")?.Text ?? "";
        return last.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
    }

    private static string WithoutInnerTags(string text) => System.Net.WebUtility.HtmlDecode(InnerElement().Replace(text, "${text}")).Trim();

    /// <summary>Each JSON object or array that begins a line.</summary>
    private static IEnumerable<JsonNode> Objects(string said)
    {
        for (var at = 0; at < said.Length; at++)
        {
            if (said[at] is not ('{' or '[') || (at > 0 && said[at - 1] != '\n'))
            {
                continue;
            }

            if (TryParse(said[at..]) is { } node)
            {
                yield return node;
            }
        }
    }

    private static JsonNode? TryParse(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            return reader.Read() ? JsonNode.Parse(ref reader) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<PromptPassage> InJson(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(InJson),
        JsonObject found when KeyOf(found) is { } key && found["text"] is JsonValue text => [new PromptPassage(key, text.ToString()) { LeadIn = found["leadIn"]?.ToString() ?? "" }],
        JsonObject other => other.SelectMany(property => InJson(property.Value)),
        _ => [],
    };

    private static string? KeyOf(JsonObject found) =>
        KeyNames.Select(name => found[name]?.ToString()).FirstOrDefault(value => value is not null && Key().IsMatch(value));

    [GeneratedRegex("""<(?<name>\w+)\b[^>]*?\b(key|id|name|passage|number)\s*=\s*["'](?<key>S\d+)["'][^>]*>(?<text>.*?)</\k<name>>""", RegexOptions.Singleline)]
    private static partial Regex Elements();

    [GeneratedRegex(@"<(?<name>text|quote|body)>(?<text>.*?)</\k<name>>", RegexOptions.Singleline)]
    private static partial Regex InnerElement();

    [GeneratedRegex(@"^\s*[\[(#*]*(?<key>S\d+)[\])*:.]+\s*(?<text>.*?)(?=^\s*[\[(#*]*S\d+[\])*:.]|\n\s*\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^S\d+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"<question\b[^>]*>(?<text>.*?)</question>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex QuestionElement();

    [GeneratedRegex("""
        "question"\s*:\s*(?<text>"(?:[^"\\]|\\.)*")
        """)]
    private static partial Regex QuestionKey();

    [GeneratedRegex(@"^[#*\s]*(last |the )?question[*\s]*:[*\s]*(?<text>\S.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex QuestionLine();
}

/// <summary>A passage as the prompt gives it.</summary>
internal sealed record PromptPassage(string Key, string Text)
{
    /// <summary>The words that its first sentence hangs on; empty when it stands by itself.</summary>
    public string LeadIn { get; init; } = "";
}
