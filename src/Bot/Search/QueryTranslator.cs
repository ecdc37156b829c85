using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search;

/// <summary>Whether an index holds questions beside its passages.</summary>
internal enum AskedFields
{
    /// <summary>It holds none.</summary>
    Absent,

    /// <summary>It does, and they are searched.</summary>
    Searched,
}

/// <summary>Turns a <see cref="PassageQuery"/> into Lucene queries: a wide cheap one, and a narrow one that orders its best hits.</summary>
internal static class QueryTranslator
{
    // Articles are rare and typed on purpose: one that matches outweighs several words.
    private const float ArticleBoost = 6f;
    private const float HeadingBoost = 0.2f;
    private const float AskedBoost = 1.5f;
    private const float PairBoost = 0.25f;
    private const float PhraseBoost = 1.2f;
    private const int PairSlop = 2;

    /// <summary>Every group as an optional clause; the best variant of a group counts.</summary>
    public static Query Wide(PassageQuery query, AskedFields asked)
    {
        var wide = new BooleanQuery(disableCoord: true);
        foreach (var group in query.Groups)
        {
            wide.Add(GroupQuery(group, PassageFields.Text), Occur.SHOULD);
            if (asked is AskedFields.Searched)
            {
                // A question is matched by its own words only: what the glossary says for them is written, not asked.
                wide.Add(VariantQuery(group.Variants[0], PassageFields.Asked, group.Weight * AskedBoost), Occur.SHOULD);
            }
        }

        foreach (var key in query.References.SelectMany(reference => reference.Keys()).Distinct())
        {
            wide.Add(new TermQuery(new Term(PassageFields.Article, key)) { Boost = ArticleBoost }, Occur.SHOULD);
        }

        return wide;
    }

    /// <summary>What the best hits gain: words in headings, and neighbouring words of the question side by side.</summary>
    /// <returns>Null when there is nothing to gain.</returns>
    public static Query? Narrow(PassageQuery query)
    {
        var narrow = new BooleanQuery(disableCoord: true);
        foreach (var (first, second) in query.Groups.Zip(query.Groups.Skip(1)))
        {
            var left = first.Variants[0];
            var right = second.Variants[0];
            if (left.Language == right.Language)
            {
                narrow.Add(Phrase([.. left.Stems, .. right.Stems], PassageFields.Text(left.Language), PairSlop, PairBoost * MathF.Min(first.Weight, second.Weight)), Occur.SHOULD);
            }
        }

        foreach (var group in query.Groups)
        {
            var heading = GroupQuery(group, PassageFields.Heading);
            heading.Boost *= HeadingBoost;
            narrow.Add(heading, Occur.SHOULD);
        }

        if (narrow.Clauses.Count == 0)
        {
            return null;
        }

        // Lucene.NET 4.8's QueryRescorer throws on a segment in which a query has no scorer; this clause gives it one and adds nothing.
        narrow.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.SHOULD);
        return narrow;
    }

    private static Query GroupQuery(QueryGroup group, Func<string, string> field)
    {
        if (group.Variants.Count == 1)
        {
            return VariantQuery(group.Variants[0], field, group.Weight);
        }

        var best = new DisjunctionMaxQuery(0f);
        foreach (var variant in group.Variants)
        {
            best.Add(VariantQuery(variant, field, group.Weight));
        }

        return best;
    }

    private static Query VariantQuery(QueryVariant variant, Func<string, string> field, float weight)
    {
        var name = field(variant.Language);
        return variant.Stems.Count == 1
            ? new TermQuery(new Term(name, variant.Stems[0])) { Boost = weight * variant.Weight }
            : Phrase(variant.Stems, name, 1, weight * variant.Weight * PhraseBoost);
    }

    private static PhraseQuery Phrase(IReadOnlyList<string> stems, string field, int slop, float boost)
    {
        var phrase = new PhraseQuery { Slop = slop, Boost = boost };
        foreach (var stem in stems)
        {
            phrase.Add(new Term(field, stem));
        }

        return phrase;
    }
}
