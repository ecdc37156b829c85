using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Models;

/// <summary>Reads what a model made of a follow-up: one plain line in the words of the conversation, or nothing.</summary>
internal static partial class StandAloneQuestion
{
    private const int MaxCharacters = 300;

    private const string EndOfThought = "</think>";

    /// <summary>The question; null when the reply is anything else, or what was asked.</summary>
    public static string? Read(string reply, Question question, IReadOnlyList<Exchange> conversation)
    {
        // Some models think aloud before they reply.
        var thought = reply.LastIndexOf(EndOfThought, StringComparison.Ordinal);
        var text = (thought < 0 ? reply : reply[(thought + EndOfThought.Length)..]).Trim().Trim('"', '\u201C', '\u201D').Trim();
        return text.Length is > 0 and <= MaxCharacters
            && text.Any(char.IsLetter)
            && !text.Any(IsUnseen)
            && !Marked().IsMatch(text)
            && !text.Equals(question.Text.Trim(), StringComparison.OrdinalIgnoreCase)
            && IsInLanguage(text, question)
            && IsInWordsOf(text, question, conversation)
                ? text
                : null;
    }

    /// <summary>The language that a question is taken to be in.</summary>
    public static string LanguageOf(Question question) => LanguageDetector.Detect(question.Text) ?? "en";

    // A line end is a control character, and what can't be seen can't be checked by the reader.
    private static bool IsUnseen(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    // The answer is given in the language of the question: a rewritten one must not change it.
    private static bool IsInLanguage(string text, Question question) => (LanguageDetector.Detect(text) ?? LanguageOf(question)) == LanguageOf(question);

    /// <summary>Whether it keeps each word of the question that tells something, and each other one was said before: a model can neither drop what was asked nor bring in a subject of its own.</summary>
    private static bool IsInWordsOf(string text, Question question, IReadOnlyList<Exchange> conversation)
    {
        var language = LanguageOf(question);
        var asked = TextAnalysis.Analyze(question.Text, language);
        var written = TextAnalysis.Analyze(text, language);

        // Answers quote English sources, whatever the language of the question.
        var said = conversation.SelectMany(exchange => (string[])[exchange.Question, exchange.Answer])
            .SelectMany(earlier => TextAnalysis.Analyze(earlier, language).Concat(TextAnalysis.Analyze(earlier, "en")))
            .Concat(asked);
        return Tells(asked).All(Forms(written).Overlaps) && Tells(written).All(Forms(said).Overlaps);

        IEnumerable<string[]> Tells(IEnumerable<AnalyzedToken> tokens) =>
            tokens.Where(token => !token.IsStopWord && !QuestionWords.Contains(token.Exact, language)).Select(token => (string[])[token.Exact, token.Stem]);
    }

    private static HashSet<string> Forms(IEnumerable<AnalyzedToken> tokens) => [.. tokens.SelectMany(token => (string[])[token.Exact, token.Stem])];

    // Addresses, mentions, markup, and the colon behind words about the question.
    [GeneratedRegex(@"//|www\.|\w\.\p{L}{2,}|[@<>\[\]{}|`*_#\\~^=:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
