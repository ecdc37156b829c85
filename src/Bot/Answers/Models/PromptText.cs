using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Models;

/// <summary>Writes what people and documents said as JSON, one value a line: no text can close its string, begin a line, pass for a key, or spell a sign that ends a message for some models.</summary>
internal static class PromptText
{
    private const string None = "(none)";

    // What a title or a heading is cut to: it helps to understand a passage and is not quoted.
    private const int MaxLabel = 160;

    private const int MaxExchanges = 3;
    private const int MaxEarlierQuestion = 500;
    private const int MaxEarlierAnswer = 1000;

    // Letters of all scripts stay themselves, so that quotes can be copied; what XML can't hold and what ends a line is escaped.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The last exchanges of a conversation, cut to what a follow-up needs.</summary>
    public static IReadOnlyList<Exchange> Recent(Question question) =>
    [
        .. question.History.TakeLast(MaxExchanges).Select(exchange => new Exchange(Cut(exchange.Question, MaxEarlierQuestion), Cut(exchange.Answer, MaxEarlierAnswer))),
    ];

    public static string Conversation(IReadOnlyList<Exchange> exchanges) =>
        exchanges.Count == 0 ? None : string.Join('\n', exchanges.Select(Written));

    public static string Question(string question) => Written(new { question });

    public static string Passage(string key, RetrievedPassage passage)
    {
        var properties = passage.Revision.Properties;
        var source = passage.Passage.Sources is [var first, ..] ? first : null;
        return Written(new
        {
            passage = key,
            document = Cut(properties.Title, MaxLabel),
            source = Cut(source?.Instrument ?? properties.Instrument, MaxLabel),
            reference = Label(source?.Reference ?? passage.Passage.Locator.ToString()),
            authority = (source?.Authority ?? properties.Authority).Label(),
            date = source?.Date ?? properties.Date,
            heading = Label(passage.Heading),
            leadIn = passage.LeadIn.Length == 0 ? null : passage.LeadIn,
            text = passage.Text,
        });
    }

    /// <summary>How a language is called in a prompt.</summary>
    public static string Language(string language) => language switch
    {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        "ar" => "Arabic",
        _ => $"the language of the question ({language})",
    };

    // Models mark turns with signs such as <|end|>, </s> or [/INST], and not every server keeps those of a text apart from its own.
    private static string Written<T>(T value) => JsonSerializer.Serialize(value, Json)
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace("[INST]", "\\u005BINST]", StringComparison.Ordinal)
        .Replace("[/INST]", "\\u005B/INST]", StringComparison.Ordinal);

    private static string? Label(string text) => text.Length == 0 ? null : Cut(text, MaxLabel);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "...";
}
