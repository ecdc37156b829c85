using Bot.Answers;

namespace Bot.Web.Conversation;

/// <summary>A sentence of an answer with the markers of its notes.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="IsQuotation">It is made of a source's own words alone, and stands in quotation marks.</param>
/// <param name="Language">Of the cited text, ISO 639-1; empty when it is not known.</param>
/// <param name="Markers">In the order of the citations.</param>
internal sealed record ShownSentence(string Text, bool IsQuotation, string Language, IReadOnlyList<ShownMarker> Markers)
{
    /// <summary>Whether the text brings quotation marks of its own.</summary>
    public bool IsInMarks => Quotation.IsInMarks(Text);
}

/// <summary>A number after a sentence that leads to a note.</summary>
/// <param name="Number">The note's number.</param>
/// <param name="Anchor">Id of the marker on the page.</param>
/// <param name="Note">Id of the note on the page.</param>
internal sealed record ShownMarker(int Number, string Anchor, string Note);
