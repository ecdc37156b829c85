using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Tells whether an English sentence denies something, by the words that deny.</summary>
internal static partial class Denial
{
    /// <summary>Whether there is such a word.</summary>
    public static bool Is(string sentence) => Word().IsMatch(sentence);

    /// <summary>The first clause that has such a word; null when there is none.</summary>
    public static string? Clause(string sentence) => Border().Split(sentence).FirstOrDefault(Is);

    [GeneratedRegex(@"[;:]\s|,\s|\s(?:and|but|which|while|whereas|although|because|who)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Border();

    [GeneratedRegex(@"\b(?:not(?! only)|no(?! (?:later|more|less|fewer|longer|earlier) than)|never|none|nobody|nothing|neither|nor|cannot|without|unable|unpaid|prohibit(?:s|ed)?|forbid(?:s|den)?)\b|n['’]t\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
