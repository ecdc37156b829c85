using System.Globalization;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts;

namespace Bot.Chat.Replies;

/// <summary>Numbers the citations of a reply in the order they are met: one span from one source has one number, and the same record always gives the same numbers.</summary>
internal sealed class NoteList
{
    private readonly List<CitationRecord> noted = [];

    /// <summary>The citations, the first with number 1.</summary>
    public IReadOnlyList<CitationRecord> Citations => noted;

    /// <summary>The notes of an answer, or of the passages closest to a question that has none.</summary>
    public static NoteList Of(AnswerRecord record)
    {
        var notes = new NoteList();
        notes.Number([.. record.Sentences.SelectMany(sentence => sentence.Citations), .. record.Closest.Select(closest => closest.Citation)]);
        return notes;
    }

    /// <summary>The notes of a verdict.</summary>
    public static NoteList Of(CheckRecord record)
    {
        var notes = new NoteList();
        notes.Number([.. record.Cited]);
        return notes;
    }

    /// <summary>The numbers of some citations, ascending, each once.</summary>
    public IReadOnlyList<int> Number(IReadOnlyList<CitationRecord> citations) => [.. citations.Select(Number).Distinct().Order()];

    /// <summary>All notes as parts of a reply.</summary>
    public IEnumerable<ReplyPart> Parts(ChatWords words) => noted.Select((citation, place) => Part(citation, place + 1, words));

    /// <summary>A note as a part of a reply.</summary>
    public static ReplyPart.Note Part(CitationRecord citation, int number, ChatWords words) => new(number, Source(citation, words), Details(citation, words), SourceLine.Link(citation.Url));

    /// <summary>"our summary of Article 83, Rules on the Processing of Data"; without the first words where the source itself is quoted.</summary>
    public static string Source(CitationRecord citation, ChatWords words)
    {
        var name = DisplayText.Of(SourceLine.Name(citation.Instrument, citation.Reference));
        return citation.Kind == "summary" ? string.Format(CultureInfo.InvariantCulture, words.SummaryOf, name) : name;
    }

    private static string Details(CitationRecord citation, ChatWords words)
    {
        var authority = AuthorityNames.TryParse(citation.Authority, out var known) ? known.Label(words.Language) : DisplayText.Of(citation.Authority);
        return citation.Date == "undated" ? authority : $"{authority}, {DisplayText.Of(citation.Date)}";
    }

    private int Number(CitationRecord citation)
    {
        var known = noted.FindIndex(other => (other.Revision, other.Start, other.Length, other.Instrument, other.Reference)
            == (citation.Revision, citation.Start, citation.Length, citation.Instrument, citation.Reference));
        if (known < 0)
        {
            noted.Add(citation);
        }

        return known < 0 ? noted.Count : known + 1;
    }
}
