using Bot.Documents;
using Bot.Search;

namespace Bot.Facts;

/// <summary>How much each word of a claim tells, and how much of it a sentence has.</summary>
internal sealed class ClaimWeights
{
    // A word that stands in half of all passages still tells this much.
    private const double Least = 0.5;

    // What stands in the title or a heading above a sentence counts this much of what stands in it.
    private const double InPlace = 0.5;

    private readonly (QueryGroup Group, double Weight)[] groups;

    // A denial is no thing that is spoken of: whether it stands in both is looked at by itself.
    public ClaimWeights(ReadQuestion claim, PassageIndex index) => groups = [.. claim.Groups.Where(group => !Denial.Is(group.Surface)).Select(group => (group, WeightOf(group, index)))];

    /// <summary>What a sentence has of the claim's words, its headings counting less.</summary>
    public SharedWords Shared(RetrievedPassage passage, TextSpan span)
    {
        var language = passage.Revision.Properties.Language;
        var own = Stems(passage.LeadIn + "\n" + span.In(passage.Revision.Text), language);
        var place = Stems(passage.Revision.Properties.Title + "\n" + string.Join('\n', passage.Passage.Headings), language);
        return new SharedWords(
        [
            .. groups.Select(group => new SharedWord(
                group.Group.Surface, group.Group.Start, group.Weight, Math.Max(Figures.AreIn(group.Group.Surface, span.In(passage.Revision.Text)) ? 1 : Strength(group.Group, own, language), InPlace * Strength(group.Group, place, language)))),
        ]);
    }

    private static double Strength(QueryGroup group, HashSet<string> stems, string language) => group.Variants
        .Where(variant => variant.Language == language && variant.Stems.All(stems.Contains))
        .Select(variant => (double)variant.Weight)
        .DefaultIfEmpty(0)
        .Max();

    private static HashSet<string> Stems(string text, string language) => [.. TextAnalysis.Analyze(text, language).Select(token => token.Stem)];

    // A phrase is as rare as its rarest word; a group is as common as its most common form.
    private static double WeightOf(QueryGroup group, PassageIndex index)
    {
        var rarest = group.Variants.Select(variant =>
        {
            var statistics = index.Statistics(variant.Stems, variant.Language);
            return variant.Stems.Max(statistics.Weight);
        });
        return Math.Max(Least, rarest.Min());
    }
}
