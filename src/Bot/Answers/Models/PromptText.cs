using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Models;

/// <summary>Writes what people and documents said as JSON, one value a line: no text can close its string, begin a line, or pass for a key.</summary>
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
        exchanges.Count == 0 ? None : string.Join('\n', exchanges.Select(exchange => JsonSerializer.Serialize(exchange, Json)));

    public static string Question(string question) => JsonSerializer.Serialize(new { question }, Json);

    public static string Passage(string key, RetrievedPassage passage)
    {
        var properties = passage.Revision.Properties;
        var source = passage.Passage.Sources is [var first, ..] ? first : null;
        return JsonSerializer.Serialize(new
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
        }, Json);
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

    private static string? Label(string text) => text.Length == 0 ? null : Cut(text, MaxLabel);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "...";
}
