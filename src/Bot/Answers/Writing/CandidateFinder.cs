using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Cuts passages into candidates: a statement of a summary whole, a sentence of an original with what it hangs on.</summary>
internal static partial class CandidateFinder
{
    // A statement longer than this is quoted by the sentence.
    private const int MaxStatementWords = 75;

    // An answer has room for four sentences.
    private const int MaxStatementSentences = 4;
    private const int MaxBefore = 2;

    /// <summary>The candidates of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="before">The passages right before it, nearest last, of which a sentence may be shown too; may be empty.</param>
    /// <param name="after">The one right after it; null when there is none.</param>
    public static IEnumerable<Candidate> Find(RetrievedPassage passage, IReadOnlyList<RetrievedPassage> before, RetrievedPassage? after)
    {
        var text = passage.Text;
        var sentences = Sentences(passage);
        if (sentences.Length == 0)
        {
            yield break;
        }

        if (passage.Revision.Properties.Kind is DocumentKind.Summary && text.Count(char.IsWhiteSpace) < MaxStatementWords && sentences.Length <= MaxStatementSentences)
        {
            yield return new Candidate(passage, sentences);
            yield break;
        }

        DraftQuote[] earlier = [.. before.SelectMany(Quotes)];
        var later = after is null ? null : Quotes(after).FirstOrDefault();
        for (var wanted = 0; wanted < sentences.Length; wanted++)
        {
            var (first, last) = WithContext(passage.Revision.Text, sentences, wanted);
            if (passage.LeadIn.Length > 0 && wanted < MaxStatementSentences)
            {
                // The words before a list go on in an item's first sentence and in no other.
                first = 0;
            }

            yield return new Candidate(passage, sentences[first..(last + 1)])
            {
                Before = first == 0 ? HungOn(sentences[0].In(passage.Revision.Text), earlier, MaxBefore - wanted) : [],
                After = last == wanted && last + 1 == sentences.Length && later is not null && SaysWhoSaidIt().IsMatch(later.Quote) ? later : null,
            };
        }
    }

    private static TextSpan[] Sentences(RetrievedPassage passage) =>
    [
        .. SentenceSplitter.Split(passage.Text, passage.Revision.Properties.Language)
            .Select(sentence => new TextSpan(passage.Passage.Span.Start + sentence.Start, sentence.Length)),
    ];

    private static IEnumerable<DraftQuote> Quotes(RetrievedPassage passage) =>
        Sentences(passage).Select(sentence => new DraftQuote(passage, sentence.In(passage.Revision.Text)));

    /// <summary>A sentence with the ones before it that say whom it speaks of, and the one after it that says who said so.</summary>
    private static (int First, int Last) WithContext(string text, TextSpan[] sentences, int wanted)
    {
        var first = wanted;
        while (first > 0 && wanted - first < MaxBefore && HangsOnTheOneBefore().IsMatch(sentences[first].In(text)))
        {
            first--;
        }

        var last = wanted;
        if (last + 1 < sentences.Length && SaysWhoSaidIt().IsMatch(sentences[last + 1].In(text)))
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>The last sentences of the passages before that a sentence hangs on, in reading order.</summary>
    private static DraftQuote[] HungOn(string sentence, DraftQuote[] earlier, int most)
    {
        var first = earlier.Length;
        while (first > 0 && earlier.Length - first < most && HangsOnTheOneBefore().IsMatch(first == earlier.Length ? sentence : earlier[first].Quote))
        {
            first--;
        }

        return earlier[first..];
    }

    [GeneratedRegex(@"^(?:(?:But|And|So|Yet) )?(?:It(?! is up to)|They|He|She|This|These|That|Those|Such|Its|Their|His|Her|Nor|Neither|Both|Almost half|Some|Most|Others?|However|Therefore|Otherwise|In this case|In that case|In such|Ils?|Elles?|Ce|Cette|Ces|Él|Ella|Ellos|Este|Esta|Estos|Estas|وهو|وهي|وهم)\b|\b(?:he|she) (?:said|told|added)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HangsOnTheOneBefore();

    [GeneratedRegex(@"^Nor\b.*\b(?:it|he|she|they) (?:said|told)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhoSaidIt();
}
