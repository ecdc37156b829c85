using Bot.Answers;
using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>Which passage of a pack each citation points to; the page numbers them from 1.</summary>
internal sealed class PackNotes
{
    private readonly Pack pack;
    private readonly Dictionary<int, List<CitationRecord>> byPassage = [];
    private readonly Dictionary<(IReadOnlyList<CitationRecord> Group, string Revision), (int[] Own, PackPlaces Places)> places = [];

    public PackNotes(Pack pack)
    {
        this.pack = pack;
        foreach (var group in PackItem.Groups(pack.Answer, pack.Check, pack.Asked))
        {
            foreach (var citation in group)
            {
                if (IndexOf(citation, group) is var index and >= 0)
                {
                    byPassage.TryAdd(index, []);
                    byPassage[index].Add(citation);
                }
            }
        }
    }

    /// <summary>The passages that some citations point to, each once.</summary>
    public IEnumerable<int> Of(IReadOnlyList<CitationRecord> group) => group.Select(citation => IndexOf(citation, group)).Where(index => index >= 0).Distinct();

    /// <summary>What points to a passage.</summary>
    public IReadOnlyList<CitationRecord> To(int passage) => byPassage.GetValueOrDefault(passage) ?? [];

    /// <summary>The passage that holds a quote.</summary>
    /// <param name="citation">One of the group.</param>
    /// <param name="group">All that stand together.</param>
    /// <returns>-1 when the pack has none that does.</returns>
    public int IndexOf(CitationRecord citation, IReadOnlyList<CitationRecord> group)
    {
        if (!places.TryGetValue((group, citation.Revision), out var known))
        {
            int[] own = [.. Enumerable.Range(0, pack.Passages.Count).Where(index => pack.Passages[index].Revision == citation.Revision)];
            known = (own, new PackPlaces(
                [.. own.Select(index => PassagePlace.Of(pack.Passages[index]))],
                [.. group.Where(other => other.Revision == citation.Revision).Select(PackItem.SpanOf)]));
            places.Add((group, citation.Revision), known);
        }

        var found = known.Places.IndexOf(PackItem.SpanOf(citation));
        return found < 0 ? -1 : known.Own[found];
    }

    /// <summary>What the pack's passage has at a quote's place; null when the place does not lie in it.</summary>
    public static string? TextAt(PackedPassage passage, TextSpan span)
    {
        return Within(passage.Start, passage.Text) ?? (passage is { LeadInStart: { } start, LeadIn: { } leadIn } ? Within(start, leadIn) : null);

        string? Within(int begin, string text) => span.Start >= begin && span.Length > 0 && (long)span.Start + span.Length <= (long)begin + text.Length
            ? text.Substring(span.Start - begin, span.Length)
            : null;
    }
}
