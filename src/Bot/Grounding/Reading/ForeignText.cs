using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Grounding.Reading;

/// <summary>Tells text that the English reading rules would misread.</summary>
internal static partial class ForeignText
{
    /// <summary>Whether a text is certainly not English. Where nothing tells, as in a few names, it is taken for English: the words then have to be found like any others.</summary>
    public static bool Is(string text) => IsOfOtherScript(text) || (IsOther(text) && IsOther(WithoutNames(text)));

    private static bool IsOther(string text) => LanguageDetector.Detect(text) is not (null or "en");

    // "La Paz and Costa Rica" and "Comisión de Control de los Ficheros" are names in English sentences.
    private static string WithoutNames(string text) => Name().Replace(text, " ");

    // The detector knows four languages; Russian or Chinese it would leave undecided.
    private static bool IsOfOtherScript(string text)
    {
        var letters = 0;
        var latin = 0;
        foreach (var sign in text)
        {
            if (char.IsLetter(sign))
            {
                letters++;
                latin += sign is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') ? 1 : 0;
            }
        }

        return latin * 2 < letters;
    }

    // A run of capitalized words with the small ones between them.
    [GeneratedRegex(@"\b\p{Lu}[\p{L}\p{M}'’-]*(?:\s+(?:(?:de|del|des|du|la|las|le|les|los|el|y|et|para|pour|e)\s+){0,3}\p{Lu}[\p{L}\p{M}'’-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
