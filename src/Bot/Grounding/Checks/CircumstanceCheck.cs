using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Search;

namespace Bot.Grounding.Checks;

/// <summary>"In urgent cases", "with the sender's consent", "within set limits": a condition without a verb may not be left out either.</summary>
internal static class CircumstanceCheck
{
    private const int Reach = 5;

    private static readonly HashSet<string> Heads = [.. new[] { "case", "circumstance", "situation", "condition", "limit", "consent", "emergency", "restriction" }.Select(Lemmas.Of)];

    private static readonly HashSet<string> Introducing = new(StringComparer.Ordinal) { "in", "under", "within", "with", "without", "subject", "only" };

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        foreach (var counterpart in comparison.Clauses.Where(aligned => aligned.Clause.Verb is not null && aligned.Counterpart is { Verb: not null }).Select(aligned => aligned.Counterpart).OfType<Clause>().Distinct())
        {
            for (var word = counterpart.Start; word < counterpart.End; word++)
            {
                if (Introducing.Contains(evidence.Words[word].Lower) && Phrase(evidence, counterpart, word) is { } end && !Enumerable.Range(word, end - word).Any(inside => evidence.Words[inside].Class is WordClass.Content && comparison.IsUsed(inside)))
                {
                    yield return new Finding(FaultKind.Condition, comparison.Sentence.Text, evidence.Written(word, end));
                }
            }
        }
    }

    // The end of the phrase when its noun is a circumstance that is told apart from others: "in urgent cases", not "in this case".
    private static int? Phrase(ReadText text, Clause clause, int start)
    {
        var telling = 0;
        for (var word = start + 1; word < clause.End && word <= start + Reach; word++)
        {
            if (text.Words[word].Class is not (WordClass.Content or WordClass.Determiner))
            {
                return null;
            }

            telling += text.Words[word].Class is WordClass.Content ? 1 : 0;
            if (Heads.Contains(text.Words[word].Lemma))
            {
                return telling > 1 && (word + 1 >= clause.End || text.Words[word + 1].Lower is not "of") ? word + 1 : null;
            }
        }

        return null;
    }
}
