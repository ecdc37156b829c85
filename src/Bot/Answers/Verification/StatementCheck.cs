using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>A sentence is a statement: a yes, a no or a bare figure says whatever the question made of it, and nothing can be held against it.</summary>
internal static partial class StatementCheck
{
    // So few words state nothing unless one of them is plainly a verb.
    private const int FewWords = 2;

    // A longer run of words without a verb that we know may still have one.
    private const int ManyWords = 10;

    /// <summary>Why a text is no statement; null when each of its sentences is one.</summary>
    /// <param name="text">As drafted.</param>
    /// <param name="language">It is in, ISO 639-1.</param>
    public static string? Fault(string text, string language)
    {
        if (AnswerWord().IsMatch(text))
        {
            return "it begins with a yes or a no";
        }

        foreach (var sentence in SentenceSplitter.Split(text, language).Select(part => part.In(text)))
        {
            if (AnswerWord().IsMatch(sentence))
            {
                return "it begins with a yes or a no";
            }

            var words = Word().Matches(sentence).Select(word => word.Value).ToArray();
            if (words.Length <= (language == "en" ? ManyWords : FewWords) && !HasVerb(words))
            {
                return "it is no whole statement";
            }
        }

        return null;
    }

    private static bool HasVerb(string[] words)
    {
        for (var position = 0; position < words.Length; position++)
        {
            if (Verb().IsMatch(words[position]) || (position > 0 && (Ends().IsMatch(words[position]) || FollowsPlural(words, position)) && !Modifier().IsMatch(words[position - 1])))
            {
                return true;
            }
        }

        return false;
    }

    // "Members elect": what follows a plural and is no preposition is likely its verb.
    private static bool FollowsPlural(string[] words, int position) =>
        words[position - 1].EndsWith('s') && char.IsLower(words[position][0]) && !Preposition().IsMatch(words[position]);

    [GeneratedRegex(@"^\W*(?:(?:Yes|Yeah|Yep|Nope|Oui|Sí|نعم|كلا)(?!\w)|(?:No|Never|Correct|Incorrect|True|False|Right|Wrong|Exactly|Indeed|Absolutely|Certainly|Of course|Not at all|Non|Jamais|Vrai|Faux|Exact|Si|Nunca|Jamás|Cierto|Verdadero|Falso|Correcto|لا)\s*(?:$|[,;:!…–—\-]|\.(?!\s?\d)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnswerWord();

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’\-]|[.,](?=\p{N}))*")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|cannot|can['’]t|could|may|might|must|shall|should|will|would|\\w+n['’]t|became?|becomes?|began|brings?|came|cost|gave|gives?|goes|grew|held|kept|knows?|lasts?|leads?|led|left|made|means?|meets?|met|paid|pays?|put|read|said|says?|sent|set|sits?|takes?|took|told|went|wrote|won|lies|est|sont|ont|peut|doit|peuvent|doivent|es|son|ha|han|puede|debe)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex("^(?:\\p{Ll}{2,}ed|\\p{Ll}{2,}(?<!s|u|i)s)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex("^(?:\\d.*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|several|few|many|some|all|most|other|these|those|the|an?|of|in|on|at|by|for|to|from|with|within|under|after|before|than|and|or|its|their|his|her|no|each|every|calendar|working|more|less))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modifier();

    [GeneratedRegex("^(?:of|in|on|at|by|for|to|from|with|within|under|after|before|than|and|or|as|per|over|until|since|during|about|between|against|without|not|only|later|earlier|ago|that|which|who|whose|where|when|the|an?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
