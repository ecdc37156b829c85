using Bot.Answers;
using Bot.Documents;
using Bot.Search;

namespace Bot.Facts;

/// <summary>A place in the sources that could settle a claim.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Span">A sentence of it, or several that stand together; in the revision's text.</param>
/// <param name="Words">What it has of the claim's words.</param>
internal sealed record Candidate(RetrievedPassage Passage, TextSpan Span, SharedWords Words)
{
    /// <summary>Its words.</summary>
    public string Text => Span.In(Passage.Revision.Text);

    /// <summary>What a list item goes on from; empty unless the candidate begins one.</summary>
    public string LeadIn => Span.Start == Passage.Passage.Span.Start ? Passage.LeadIn : "";

    /// <summary>The citations to show for it, the words before a list item among them.</summary>
    public IEnumerable<Citation> Citations() =>
        LeadIn.Length > 0 && Passage.Passage.LeadIn is { } leadIn
            ? Citation.Of(Passage, leadIn).Concat(Citation.Of(Passage, Span))
            : Citation.Of(Passage, Span);

    /// <summary>The strongest authority that stands behind it.</summary>
    public Authority Authority => Passage.Passage.Sources.Count == 0
        ? Passage.Revision.Properties.Authority
        : Passage.Passage.Sources.Min(source => source.Authority);

    /// <summary>The latest date of its sources; empty when none is dated.</summary>
    public string Date => Passage.Passage.Sources.Count == 0
        ? Dated(Passage.Revision.Properties.Date)
        : Passage.Passage.Sources.Select(source => Dated(source.Date)).Max(StringComparer.Ordinal) ?? "";

    private static string Dated(string date) => PartialDate.TryParse(date) is null ? "" : date;
}
