using Bot.Search;

namespace Bot.Facts.Gaps;

/// <summary>Reads a question into the terms it is compared by. The same question over the same index gives the same terms.</summary>
internal sealed class TermReader(QuestionReader reader, PassageIndex index)
{
    // What a word merely suggests does not make two questions one.
    private const float MinVariantWeight = 0.8f;

    // As rare as a word gets.
    private const double ReferenceWeight = 8;

    /// <summary>Reads a question.</summary>
    /// <param name="question">As it was understood.</param>
    /// <param name="earlier">What was asked before it in the conversation; null when it stands alone.</param>
    public QuestionTerms Read(string question, string? earlier)
    {
        var read = earlier is null ? reader.Read(question) : reader.Read(question, [earlier], []);
        return new QuestionTerms(
        [
            .. read.Groups.Select(TermOf),
            .. read.References.Select(reference => new QuestionTerm([$"article:{reference.Key}"], ReferenceWeight, IsMark: true)),
        ]);
    }

    private QuestionTerm TermOf(QueryGroup group)
    {
        var variants = group.Variants.Where((variant, place) => place == 0 || variant.Weight >= MinVariantWeight).ToArray();
        var rarity = variants.Min(variant =>
        {
            var statistics = index.Statistics(variant.Stems, variant.Language);
            return variant.Stems.Max(statistics.Weight);
        });
        return new QuestionTerm(
            [.. variants.Select(variant => $"{variant.Language}:{string.Join(' ', variant.Stems)}").Distinct()],
            Math.Round(rarity * group.Weight, 3),
            group.IsName || group.Surface.Any(char.IsDigit));
    }
}
