using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search;

/// <summary>Finds the words of an index that a mistyped one may stand for.</summary>
internal static class SpellingNeighbours
{
    private const int MaxNeighbours = 3;

    /// <summary>The nearest words, most frequent first among equally near ones; empty when none is near.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="field">A field of unstemmed words.</param>
    /// <param name="word">Lower case and folded.</param>
    /// <param name="maxEdits">1 or 2 letters changed, added, left out or swapped with the next.</param>
    public static IReadOnlyList<string> Find(IndexReader reader, string field, string word, int maxEdits)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            return [];
        }

        var near = new List<(string Word, float Nearness, int Frequency)>();

        // The first letter is seldom mistyped and fixing it keeps the search small.
        var candidates = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), maxEdits, prefixLength: 1, transpositions: true);
        while (candidates.MoveNext())
        {
            var candidate = candidates.Term.Utf8ToString();
            if (!candidate.Any(char.IsAsciiDigit))
            {
                near.Add((candidate, candidates.Attributes.GetAttribute<IBoostAttribute>().Boost, candidates.DocFreq));
            }
        }

        return
        [
            .. near.OrderByDescending(candidate => candidate.Nearness).ThenByDescending(candidate => candidate.Frequency).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
                .Take(MaxNeighbours)
                .Select(candidate => candidate.Word),
        ];
    }
}
