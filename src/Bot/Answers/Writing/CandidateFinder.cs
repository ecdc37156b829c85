using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Cuts passages into candidates: a statement of a summary whole, a sentence of an original with what it hangs on.</summary>
internal static partial class CandidateFinder
{
    // A statement longer than this is quoted by the sentence.
    private const int MaxStatementWords = 75;

    public static IEnumerable<Candidate> Find(RetrievedPassage passage)
    {
        var text = passage.Text;
        var sentences = SentenceSplitter.Split(text, passage.Revision.Properties.Language)
            .Select(sentence => new TextSpan(passage.Passage.Span.Start + sentence.Start, sentence.Length))
            .ToArray();
        if (sentences.Length == 0)
        {
            yield break;
        }

        if (passage.Revision.Properties.Kind is DocumentKind.Summary && text.Count(char.IsWhiteSpace) < MaxStatementWords)
        {
            yield return new Candidate(passage, sentences);
            yield break;
        }

        for (var last = 0; last < sentences.Length; last++)
        {
            yield return new Candidate(passage, WithContext(passage.Revision.Text, sentences, last));
        }
    }

    /// <summary>A sentence with the ones before it that say whom it speaks of, and the one after it that says who said so.</summary>
    private static TextSpan[] WithContext(string text, TextSpan[] sentences, int wanted)
    {
        var first = wanted;
        while (first > 0 && wanted - first < 2 && HangsOnTheOneBefore().IsMatch(sentences[first].In(text)))
        {
            first--;
        }

        var last = wanted;
        if (last + 1 < sentences.Length && SaysWhoSaidIt().IsMatch(sentences[last + 1].In(text)))
        {
            last++;
        }

        return sentences[first..(last + 1)];
    }

    [GeneratedRegex(@"^(?:(?:But|And|So|Yet) )?(?:It|They|He|She|This|These|That|Those|Such|Its|Their|His|Her|Nor|Neither|Both|Almost half|Some|Most|Others?|However|Therefore|Otherwise|In this case|In that case|In such|Ils?|Elles?|Ce|Cette|Ces|Él|Ella|Ellos|Este|Esta|Estos|Estas|وهو|وهي|وهم)\b|\b(?:he|she) (?:said|told|added)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HangsOnTheOneBefore();

    [GeneratedRegex(@"^Nor\b.*\b(?:it|he|she|they) (?:said|told)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhoSaidIt();
}
