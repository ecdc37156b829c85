using Bot.Answers;

namespace Bot.Web.Conversation;

/// <summary>A numbered note under an answer: one citation.</summary>
/// <param name="Number">From 1 in each exchange.</param>
/// <param name="Anchor">Id of the note on the page.</param>
/// <param name="FirstMarker">Id of the first marker that leads here; null when no sentence does.</param>
/// <param name="Citation">The span that is cited.</param>
/// <param name="Source">What a reader is told about it.</param>
/// <param name="Quote">The cited words, where the sentence does not already show them; empty otherwise.</param>
/// <param name="Language">Of the cited text, ISO 639-1; empty when it is not known.</param>
internal sealed record ShownNote(
    int Number, string Anchor, string? FirstMarker, CitationRecord Citation, SourceDescription Source, string Quote, string Language)
{
    /// <summary>What it is called when it is read out: a note of a sentence, or a passage beside an abstention.</summary>
    public string Kind => FirstMarker is null ? "passage" : "note";

    /// <summary>The page that shows the citation in its revision.</summary>
    public string Place => PlaceOf(Citation);

    /// <summary>The page that shows a citation in its revision.</summary>
    public static string PlaceOf(CitationRecord citation) => Sources.SourceAddress.Of(citation.Revision, citation.Start, citation.Length);
}
