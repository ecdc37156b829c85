using System.Globalization;

namespace Bot.Facts.Packs;

/// <summary>Tells whether a pack's data fits together: each quote is the text at its place, and each part that another names is there.</summary>
internal static class PackConsistency
{
    // Far more than an answer or statement has; a file that was made to keep the reader busy has more still.
    private const int MaxItems = 200;
    private const int MaxParts = 2_000;

    /// <summary>What does not fit; null when all does.</summary>
    public static string? Fault(Pack pack)
    {
        if (pack.Format != Pack.CurrentFormat)
        {
            return "its data names another form than its last line";
        }

        if ((pack.Answer is null) == (pack.Check is null))
        {
            return "it holds neither an answer nor a verdict, or both";
        }

        var items = PackItem.Of(pack.Answer, pack.Check, pack.Asked);
        var groups = PackItem.Groups(pack.Answer, pack.Check, pack.Asked);
        if (items.Count > MaxItems || groups.Sum(group => group.Count) > MaxParts || pack.Passages.Count > MaxParts || pack.Revisions.Count > MaxParts)
        {
            return "it holds more than an answer or verdict can";
        }

        if (pack.Gate.Count != items.Count)
        {
            return "it has not one judgement for each sentence";
        }

        return PassageFault(pack) ?? QuoteFault(pack, groups);
    }

    private static string? PassageFault(Pack pack)
    {
        var known = pack.Revisions.Select(revision => revision.Id).ToHashSet(StringComparer.Ordinal);
        if (known.Count != pack.Revisions.Count)
        {
            return "a revision is there twice";
        }

        foreach (var passage in pack.Passages)
        {
            if (!known.Contains(passage.Revision))
            {
                return $"the revision {passage.Revision} of a passage is missing";
            }

            if (!Fits(passage.Start, passage.Text) || (passage.LeadIn is null) != (passage.LeadInStart is null) || (passage is { LeadInStart: { } start, LeadIn: { } leadIn } && !Fits(start, leadIn)))
            {
                return $"a passage of the revision {passage.Revision} has no place in it";
            }
        }

        return null;
    }

    private static string? QuoteFault(Pack pack, IReadOnlyList<IReadOnlyList<Answers.CitationRecord>> groups)
    {
        var notes = new PackNotes(pack);
        foreach (var group in groups)
        {
            foreach (var citation in group)
            {
                if (notes.IndexOf(citation, group) is not (var index and >= 0) || PackNotes.TextAt(pack.Passages[index], PackItem.SpanOf(citation)) != citation.Quote)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"a quote is not the text at character {citation.Start} of the revision {citation.Revision}");
                }
            }
        }

        return null;
    }

    private static bool Fits(int start, string text) => start >= 0 && text.Length > 0 && (long)start + text.Length <= int.MaxValue;
}
