using Bot.Answers;

namespace Bot.Web.Conversation;

/// <summary>A sentence of an answer with the markers of its notes.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="IsQuotation">It is made of a source's own words alone, and stands in quotation marks.</param>
/// <param name="Language">Of the cited text, ISO 639-1; empty when it is not known.</param>
/// <param name="Markers">In the order of the citations.</param>
internal sealed record ShownSentence(string Text, bool IsQuotation, string Language, IReadOnlyList<ShownMarker> Markers)
{
    private const string Marks = "\"“”„«»‹›‘’";

    /// <summary>Whether nothing but quotes of sources themselves is in a sentence. Our summaries are never put in quotation marks.</summary>
    public static bool QuotesItsSources(SentenceRecord sentence)
    {
        if (sentence.Citations.Count == 0 || sentence.Citations.Any(citation => citation.Kind != "original"))
        {
            return false;
        }

        var rest = Spaced(sentence.Text);
        foreach (var citation in sentence.Citations)
        {
            rest = rest.Replace(Spaced(citation.Quote), "", StringComparison.Ordinal);
        }

        return !rest.Any(char.IsLetterOrDigit);
    }

    /// <summary>Whether a sentence already shows the words of a citation.</summary>
    public static bool Shows(string sentence, string quote) => Spaced(sentence).Contains(Spaced(quote), StringComparison.Ordinal);

    /// <summary>Whether the text brings quotation marks of its own, so that a second pair around it would be read as a mistake.</summary>
    public bool IsInMarks => Text.Length > 0 && (Marks.Contains(Text[0]) || Marks.Contains(Text[^1]));

    // A quote keeps the line breaks of its revision, a sentence need not.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A number after a sentence that leads to a note.</summary>
/// <param name="Number">The note's number.</param>
/// <param name="Anchor">Id of the marker on the page.</param>
/// <param name="Note">Id of the note on the page.</param>
internal sealed record ShownMarker(int Number, string Anchor, string Note);
