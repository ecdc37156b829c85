using Bot.Answers;
using Bot.Documents;
using Bot.Facts;

namespace Bot.Web.Conversation;

/// <summary>A statement and its verdict.</summary>
internal sealed record ShownCheck : ShownTurn
{
    /// <summary>Without characters that can't be seen.</summary>
    public required string Statement { get; init; }

    /// <summary>Of the statement, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>On the statement as a whole.</summary>
    public required ShownVerdict Whole { get; init; }

    /// <summary>On each of its claims; empty when it makes one.</summary>
    public required IReadOnlyList<ShownVerdict> Parts { get; init; }

    /// <summary>Lays out a checked statement.</summary>
    /// <param name="number">From 1 in the conversation.</param>
    /// <param name="logged">From the log.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="zone">The reader's time zone.</param>
    /// <param name="languages">Of the cited revisions; those that are not known are missing.</param>
    public static ShownCheck Of(int number, LoggedCheck logged, ExchangePlace place, TimeZoneInfo zone, IReadOnlyDictionary<RevisionId, string> languages)
    {
        var quotes = new QuoteNumbering(number, languages);
        return new ShownCheck
        {
            Number = number,
            Place = place,
            Statement = DisplayText.Of(logged.Statement),
            Language = logged.Record.Language,
            AskedAt = TimeZoneInfo.ConvertTime(logged.CheckedAt, zone),
            Whole = ShownVerdict.Of(logged.Record, quotes),
            Parts = [.. (logged.Record.Parts ?? []).Select(part => ShownVerdict.Of(part, quotes))],
        };
    }
}

/// <summary>Numbers the quotes of one checked statement.</summary>
internal sealed class QuoteNumbering(int turn, IReadOnlyDictionary<RevisionId, string> languages)
{
    private int quotes;

    /// <summary>The next quotes as notes. One that rests on several sources is quoted once.</summary>
    public IReadOnlyList<ShownNote> Number(IReadOnlyList<CitationRecord> citations) =>
    [
        .. citations.Select((citation, place) =>
        {
            quotes++;
            var isAgain = place > 0 && (citations[place - 1].Revision, citations[place - 1].Start, citations[place - 1].Length) == (citation.Revision, citation.Start, citation.Length);
            return new ShownNote(
                quotes, $"e{turn}-q{quotes}", FirstMarker: null, citation, SourceDescription.Of(citation),
                isAgain ? "" : DisplayText.Of(citation.Quote), languages.GetValueOrDefault(new RevisionId(citation.Revision), ""));
        }),
    ];
}
