using System.Text.RegularExpressions;
using Bot.Answers;

namespace Bot.Chat;

/// <summary>Tells by its form whether a message asks something, in the four languages. The sources decide later whether it is theirs to answer.</summary>
internal static partial class QuestionForm
{
    // "Really?" is not worth an answer that nobody asked for.
    private const int FewestWords = 3;

    /// <summary>Whether a message that was not addressed to the bot asks for something to be explained.</summary>
    public static bool IsQuestion(string text) =>
        text.Length <= QuestionLimits.MaxCharacters
        && Words().Count(text) >= FewestWords
        && (QuestionMark().IsMatch(text) || Opening().IsMatch(text));

    /// <summary>Whether a message only thanks or agrees, so that nobody waits for a reply.</summary>
    public static bool IsCourtesy(string text) => !text.Any(char.IsLetterOrDigit) || Courtesy().IsMatch(text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    // Not within an address, where a question mark begins the query.
    [GeneratedRegex(@"[?？؟](?=\W*(\s|$))")]
    private static partial Regex QuestionMark();

    [GeneratedRegex(
        @"^\W*(?:(?:hi|hello|hey|please|so|and|but|bonjour|salut|hola|buenas)\W+)*(?:who|whom|whose|when|where|why|how|which|what|can|may|must|does|do|did|is|are|should"
        + @"|qui|quand|où|pourquoi|comment|combien|quels?|quelles?|est-ce|peut-on|qu['’]est-ce"
        + @"|qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|por qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]l(?:es)?|puede[ns]?"
        + @"|من|متى|أين|اين|لماذا|كيف|كم|ما|ماذا|هل|أي)\s", Options)]
    private static partial Regex Opening();

    // A word once read is not read again in another way ("thank you", "thank" and "you"): a long text of thanks would take for ever.
    [GeneratedRegex(
        @"^\W*(?>(?:ok|okay|k|thanks?|thank you|thx|ty|great|perfect|cool|nice|got it|i see|very much|so much|a lot|you|merci|beaucoup|d['’]accord|parfait|super|gracias|muchas|perfecto|vale|de acuerdo|شكرا|شكرًا|جزيلا|حسنا|تمام)\b\W*)+$", Options)]
    private static partial Regex Courtesy();
}
