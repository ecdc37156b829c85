using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>How much each group of a question tells: rare words more than common ones.</summary>
internal sealed class WordWeights
{
    // A word that no source has is either beside the point or the very thing that is not there: it counts as a fairly rare word.
    private const double UnknownWordShare = 0.55;
    private const double LeastWeight = 0.5;

    // A year narrows a question; it does not tell what is asked.
    private const double MostOfAYear = 2.5;

    // All words that come from the conversation tell at most this much of what the words asked now tell.
    private const double MostOfConversation = 0.8;

    private readonly Dictionary<QueryGroup, double> weights = [];
    private readonly HashSet<QueryGroup> absent = [];
    private readonly double unknown;

    public WordWeights(ReadQuestion question, PassageIndex index)
    {
        foreach (var group in question.Groups)
        {
            double weight = 0;
            foreach (var language in group.Variants.Select(variant => variant.Language).Distinct())
            {
                var stems = group.Variants.Where(variant => variant.Language == language).SelectMany(variant => variant.Stems).ToArray();
                var statistics = index.Statistics(stems, language);
                unknown = Math.Max(unknown, statistics.Weight("\0") * UnknownWordShare);
                foreach (var variant in group.Variants.Where(variant => variant.Language == language && variant.Stems.All(statistics.Knows)))
                {
                    // A phrase is as rare as its rarest word; a group is as common as its most common form.
                    var rarest = variant.Stems.Max(statistics.Weight);
                    weight = weight == 0 ? rarest : Math.Min(weight, rarest);
                }
            }

            if (weight == 0)
            {
                absent.Add(group);
                weight = unknown;
            }

            weight = Math.Max(LeastWeight, weight);
            weights[group] = group.Weight * (group.IsYear ? Math.Min(MostOfAYear, weight) : weight);
        }

        KeepConversationSmall(question);
    }

    public double Of(QueryGroup group) => weights[group];

    /// <summary>Whether no source has any form of a group.</summary>
    public bool IsAbsent(QueryGroup group) => absent.Contains(group);

    private void KeepConversationSmall(ReadQuestion question)
    {
        var now = question.Groups.Where(group => group.Weight >= 1).Sum(Of);
        var earlier = question.Groups.Where(group => group.IsEarlier).ToArray();
        var told = earlier.Sum(Of);
        if (now > 0 && told > MostOfConversation * now)
        {
            foreach (var group in earlier)
            {
                weights[group] *= MostOfConversation * now / told;
            }
        }
    }
}
