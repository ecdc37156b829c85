using System.Collections.Frozen;

namespace Bot.Documents;

/// <summary>Tells English, French, Spanish and Arabic apart by script and function words.</summary>
public static class LanguageDetector
{
    private const int Looked = 20_000; // Characters; more would not change the verdict.

    private static readonly FrozenDictionary<string, string[]> LanguagesOfWord = Index(
        ("en", "the of and to in is that for it with as was are be by this not or from at which on an have has had will would can could may must shall should do does did what who whom whose when where why how if their its his her they he she we you your i my a there been any than but only also into about against between under after before no"),
        ("fr", "le la les des du de et est un une en que qui dans pour par sur au aux ce cette ces il elle ils elles ne pas plus ou où mais avec sont être a été son sa ses leur leurs se si quel quelle quels quelles comment pourquoi quand qu'est-ce est-ce peut doit doivent peuvent nous vous je mon ma mes notre votre cela sans sous entre comme tout toute tous toutes l d qu c j n s m t"),
        ("es", "el la los las del de y es un una en que por para con no se al lo su sus como más pero o si son ser fue ha han este esta estos estas ese esa qué quién quiénes cuál cuáles cómo cuándo dónde puede deben debe pueden nosotros yo mi mis nuestro sin sobre entre cuando donde también todo toda todos todas le les hay está están e u ni ya"));

    /// <summary>Names the language of a text or a question.</summary>
    /// <param name="text">Any text; only its beginning is read.</param>
    /// <returns><c>en</c>, <c>fr</c>, <c>es</c> or <c>ar</c>; null when nothing tells, as in a text of names and numbers only.</returns>
    public static string? Detect(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Looked));
        var scores = new Dictionary<string, double> { ["en"] = 0, ["fr"] = 0, ["es"] = 0 };
        var (latin, arabic) = CountLetters(head, scores);
        if (arabic > latin)
        {
            return "ar";
        }

        var words = LanguagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        for (var index = 0; index < head.Length;)
        {
            if (!char.IsLetter(head[index]))
            {
                index++;
                continue;
            }

            var start = index;
            while (index < head.Length && char.IsLetter(head[index]))
            {
                index++;
            }

            var length = index - start <= lower.Length ? head[start..index].ToLowerInvariant(lower) : 0;
            if (length > 0 && words.TryGetValue(lower[..length], out var languages))
            {
                foreach (var language in languages)
                {
                    // A word that two languages share tells half as much.
                    scores[language] += 1.0 / languages.Length;
                }
            }
        }

        var ranked = scores.OrderByDescending(score => score.Value).ToArray();
        return ranked[0].Value > ranked[1].Value ? ranked[0].Key : null;
    }

    private static (int Latin, int Arabic) CountLetters(ReadOnlySpan<char> text, Dictionary<string, double> scores)
    {
        var latin = 0;
        var arabic = 0;
        foreach (var character in text)
        {
            switch (character)
            {
                case >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC':
                    arabic++;
                    break;
                case 'ñ' or 'Ñ' or '¿' or '¡' or 'á' or 'í' or 'ó' or 'ú':
                    scores["es"] += 0.5;
                    latin++;
                    break;
                case 'è' or 'ê' or 'à' or 'ç' or 'œ' or 'ù' or 'î' or 'ô' or 'û' or 'â' or 'ë':
                    scores["fr"] += 0.5;
                    latin++;
                    break;
                default:
                    latin += char.IsLetter(character) ? 1 : 0;
                    break;
            }
        }

        return (latin, arabic);
    }

    private static FrozenDictionary<string, string[]> Index(params (string Language, string Words)[] languages) =>
        languages
            .SelectMany(entry => entry.Words.Split(' ').Select(word => (entry.Language, Word: word)))
            .GroupBy(entry => entry.Word, entry => entry.Language)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
}
