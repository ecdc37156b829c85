using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Facts;

/// <summary>Takes a statement apart into the claims that it makes.</summary>
/// <remarks>
/// Where a cut could take a condition, an exception or a list apart, there is none: half a claim is another claim.
/// English clauses are cut at "and", "but", "while" and the like; statements in other languages at sentences and semicolons.
/// </remarks>
internal static partial class ClaimSplitter
{
    // A longer statement is checked in its first parts and as a whole; people do not read more verdicts than these.
    private const int MostParts = 8;

    /// <summary>The claims, in order; one for a statement that can't be taken apart.</summary>
    public static IReadOnlyList<string> Split(string statement, string language)
    {
        var text = ClaimText.Clean(statement);
        string[] parts =
        [
            .. SentenceSplitter.Split(text, language)
                .SelectMany(sentence => Semicolon().Split(sentence.In(text)))
                .SelectMany(sentence => language == "en" ? Clauses(sentence) : [sentence])
                .Where(part => part.Any(char.IsLetterOrDigit))
                .Select(ClaimText.Clean),
        ];

        // A short answer like "No." or what follows "it" says nothing without the sentence before it.
        return parts.Length is > 1 and <= MostParts && parts.All(StandsAlone) ? parts : [text];
    }

    private static IEnumerable<string> Clauses(string sentence)
    {
        if (Binding().IsMatch(sentence))
        {
            return [sentence];
        }

        foreach (Match border in Border().Matches(sentence))
        {
            var (left, right) = (sentence[..border.Index], sentence[(border.Index + border.Length)..]);
            if (Subject(left) is not { } subject || left.Contains(" between ", StringComparison.Ordinal) || left.Contains(" both ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (FiniteVerb.StartsWith(right))
            {
                return [left, .. Clauses($"{subject} {right}")];
            }

            if (Pronoun().Match(right) is { Success: true } pronoun && FiniteVerb.StartsWith(right[pronoun.Length..]))
            {
                return [left, .. Clauses($"{subject} {right[pronoun.Length..]}")];
            }

            if (SubjectOfItsOwn().IsMatch(right) && Subject(right) is not null)
            {
                return [left, .. Clauses(right)];
            }
        }

        return [sentence];
    }

    /// <summary>The words before the first finite verb; null when there is no verb, or too much stands before it.</summary>
    private static string? Subject(string clause)
    {
        const int MostWords = 9;
        var at = FiniteVerb.Find(clause);
        return at > 0 && clause.AsSpan(0, at).Count(' ') <= MostWords ? clause[..at].Trim(' ', ',') : null;
    }

    private static bool StandsAlone(string part) => part.Count(char.IsWhiteSpace) >= 2 && !HangsOnAnother().IsMatch(part);

    [GeneratedRegex(@"(?:;\s+|؛\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();

    [GeneratedRegex(@",? (?:and|but|while|whereas|yet) (?:also |then |therefore )?", RegexOptions.CultureInvariant)]
    private static partial Regex Border();

    // A condition, a time, a reason or a reported saying may reach over the whole sentence.
    [GeneratedRegex(@"\b(?:if|unless|when|whenever|until|till|once|provided|except|because|since|although|though|whether|who|whom|whose|which|that|where|so|either|neither|nor|or|according|(?<!\b(?:be|is|are|was|were|been) )(?:said|says|told|reported)|during|after|before|as long as|in order to|in case|without)\b|^(?:In|On|At|By|From|For|Under|Since|Between|Within|During|With|Among|Of|As)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Binding();

    [GeneratedRegex(@"^(?:it|they|he|she)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:the|a|an|its|their|his|her|each|every|all|no|any|this|these|[A-Z][\w'’-]*)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SubjectOfItsOwn();

    [GeneratedRegex(@"^(?:It|They|He|She|This|These|Those|That|Such|Its|Their|His|Her|However|Therefore|So|But|And|Otherwise|Il|Elle|Ils|Elles|Ce|Cela|Él|Ella|Ellos|Ellas|Esto|هو|هي|هم|وهو|وهي)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HangsOnAnother();
}
