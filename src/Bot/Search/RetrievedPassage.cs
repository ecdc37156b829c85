using Bot.Documents;

namespace Bot.Search;

/// <summary>A passage with everything needed to quote it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Revision">The revision whose text it is part of.</param>
/// <param name="Score">Of the search that found it; 0 for a neighbour that came along.</param>
public sealed record RetrievedPassage(Passage Passage, Revision Revision, float Score)
{
    /// <summary>The passage's own words.</summary>
    public string Text => Passage.Span.In(Revision.Text);

    /// <summary>The words before a list that the passage depends on; empty when it stands by itself.</summary>
    public string LeadIn => Passage.LeadIn is { } leadIn ? leadIn.In(Revision.Text) : "";

    /// <summary>The heading right above it; empty when there is none.</summary>
    public string Heading => Passage.Headings.Count == 0 ? "" : Passage.Headings[^1];
}
