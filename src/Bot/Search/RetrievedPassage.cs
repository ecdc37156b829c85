using System.Security.Cryptography;
using System.Text;
using Bot.Documents;
using Bot.Workspaces;

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

    /// <summary>A passage that is in no store, alone in a revision of its own, so that its words can be judged like any other's.</summary>
    /// <param name="key">Tells it from others: two of one key are the same passage.</param>
    /// <param name="leadIn">Empty when it stands by itself; else the revision's text begins with it, and the passage follows after a blank line.</param>
    /// <param name="text">Its own words.</param>
    /// <param name="headings">Outermost first.</param>
    /// <param name="sources">What a summary's statement rests on; empty for an original.</param>
    /// <param name="properties">What is known of its document.</param>
    public static RetrievedPassage OutsideStore(
        string key, string leadIn, string text, IReadOnlyList<string> headings, IReadOnlyList<SourceNote> sources, DocumentProperties properties)
    {
        var whole = leadIn.Length == 0 ? text : leadIn + "\n\n" + text;
        var hash = Hash(whole);
        var document = DocumentId.Of(WorkspaceId.Local, key);
        var revision = new Revision(
            RevisionId.Of(document, 1, hash), document, WorkspaceId.Local, key, 1, hash, whole, properties, DateTimeOffset.UnixEpoch);
        var passage = new Passage(
            PassageId.Of(revision.Id, 0), 0, new TextSpan(whole.Length - text.Length, text.Length), leadIn.Length == 0 ? null : new TextSpan(0, leadIn.Length), new Locator("", null), headings, sources);
        return new RetrievedPassage(passage, revision, 0);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
