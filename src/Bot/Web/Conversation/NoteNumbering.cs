using Bot.Answers;
using Bot.Documents;

namespace Bot.Web.Conversation;

/// <summary>Numbers the citations of one exchange as the notes of a printed page: a span cited twice has one note.</summary>
internal sealed class NoteNumbering(int exchange, IReadOnlyDictionary<RevisionId, string> languages)
{
    private readonly List<ShownNote> notes = [];
    private int sentences;

    /// <summary>The notes so far, in order.</summary>
    public IReadOnlyList<ShownNote> Notes => notes;

    /// <summary>Gives the next sentence its markers, and the notes they lead to.</summary>
    public ShownSentence Number(SentenceRecord sentence)
    {
        sentences++;
        var markers = new List<ShownMarker>();
        foreach (var citation in sentence.Citations)
        {
            var anchor = $"e{exchange}-s{sentences}-c{markers.Count + 1}";
            var note = NoteOf(citation, sentence, anchor);
            if (!markers.Exists(marker => marker.Number == note.Number))
            {
                markers.Add(new ShownMarker(note.Number, anchor, note.Anchor));
            }
        }

        var language = sentence.Citations.Count == 0 ? "" : LanguageOf(sentence.Citations[0]);
        return new ShownSentence(DisplayText.Of(sentence.Text), Quotation.IsWhole(sentence), language, markers);
    }

    /// <summary>The note of a passage that did not answer; it belongs to no sentence.</summary>
    public ShownNote Closest(ClosestRecord closest, int place) => new(
        place + 1, $"e{exchange}-p{place + 1}", FirstMarker: null, closest.Citation, SourceDescription.Of(closest.Citation), DisplayText.Of(closest.Text), LanguageOf(closest.Citation));

    private ShownNote NoteOf(CitationRecord citation, SentenceRecord sentence, string anchor)
    {
        if (notes.Find(note => IsSame(note.Citation, citation)) is { } known)
        {
            return known;
        }

        var quote = Quotation.IsShown(sentence.Text, citation.Quote) ? "" : DisplayText.Of(citation.Quote);
        var note = new ShownNote(
            notes.Count + 1, $"e{exchange}-n{notes.Count + 1}", anchor, citation, SourceDescription.Of(citation), quote, LanguageOf(citation));
        notes.Add(note);
        return note;
    }

    // A statement of ours can rest on several sources: then one span has a note for each.
    private static bool IsSame(CitationRecord one, CitationRecord other) =>
        (one.Revision, one.Start, one.Length, one.Instrument, one.Reference) == (other.Revision, other.Start, other.Length, other.Instrument, other.Reference);

    private string LanguageOf(CitationRecord citation) => languages.GetValueOrDefault(new RevisionId(citation.Revision), "");
}
