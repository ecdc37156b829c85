using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>How much each group of a question tells: rare words more than common ones.</summary>
internal sealed class WordWeights
{
    // A word that no source has is either beside the point or the very thing that is not there: it counts as a fairly rare word.
    private const double UnknownWordShare = 0.55;
    private const double LeastWeight = 0.5;

    private readonly Dictionary<QueryGroup, double> weights = [];
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

            weights[group] = group.Weight * Math.Max(LeastWeight, weight == 0 ? unknown : weight);
        }
    }

    public double Of(QueryGroup group) => weights[group];
}
