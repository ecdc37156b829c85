using System.Globalization;
using Bot.Documents;
using Bot.Documents.Quotations;

namespace Bot.Web.Sources;

/// <summary>A revision with a quote marked in it, ready to be laid out.</summary>
internal sealed record ShownSource
{
    /// <summary>The whole revision.</summary>
    public required Revision Revision { get; init; }

    /// <summary>The part of its text that is shown.</summary>
    public required IReadOnlyList<SourceBlock> Blocks { get; init; }

    /// <summary>The passage that the quote is from; null when the page was opened without a quote, or the quote is from no passage.</summary>
    public required Passage? Passage { get; init; }

    /// <summary>What the passage rests on; for an original the document itself. Empty without a passage.</summary>
    public required IReadOnlyList<SourceDescription> Sources { get; init; }

    /// <summary>The passage before; null when there is none.</summary>
    public required Neighbour? Previous { get; init; }

    /// <summary>The passage after; null when there is none.</summary>
    public required Neighbour? Next { get; init; }

    /// <summary>What was quoted, in each form of reference; empty without a quote.</summary>
    public required IReadOnlyList<QuotationForm> Quotations { get; init; }

    /// <summary>The one address of the place, without what only says how it is looked at.</summary>
    public required string Permalink { get; init; }

    /// <summary>Address of the part of the text before; null at its beginning.</summary>
    public required string? Earlier { get; init; }

    /// <summary>Address of the part of the text after; null at its end.</summary>
    public required string? Later { get; init; }

    /// <summary>The headings above the passage, outermost first, without the document's title, which stands on the page already.</summary>
    public IReadOnlyList<string> Headings => Passage is null ? [] : [.. Passage.Headings.Where(heading => heading != Revision.Properties.Title)];

    /// <summary>What kind of document it is.</summary>
    public string KindText => Revision.Properties.Kind is DocumentKind.Summary ? "Our summary of other texts" : "Original document";

    /// <summary>The date of the text; empty when it has none.</summary>
    public string DateText => Revision.Properties.Date == "undated" ? "" : Revision.Properties.Date;

    /// <summary>The day it was added, in UTC, as references give it.</summary>
    public string AddedText => Revision.CreatedAt.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>When the text held; empty when nothing is known.</summary>
    public string InForceText => (Revision.Properties.InForce.From, Revision.Properties.InForce.Until) switch
    {
        (null, null) => "",
        ({ } from, null) => $"from {from}",
        (null, { } until) => $"until {until}",
        ({ } from, { } until) => $"from {from} until {until}",
    };

    /// <summary>Where the document is published; null when nowhere, or at an address that may not be a link.</summary>
    public string? DocumentLink => SourceLine.Link(Revision.Properties.Url)?.AbsoluteUri;

    /// <summary>Lays out a revision.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="passages">All of its passages, in reading order.</param>
    /// <param name="quote">Inside its text; null for none.</param>
    /// <param name="from">Where the part to show begins; null for the surroundings of the quote.</param>
    public static ShownSource Of(Revision revision, IReadOnlyList<Passage> passages, TextSpan? quote, int? from)
    {
        var window = SourceWindow.Of(revision.Text, quote, from);
        var place = quote is { } span ? PlaceOf(passages, span) : -1;
        var passage = place < 0 ? null : passages[place];
        return new ShownSource
        {
            Revision = revision,
            Blocks = SourceBlocks.Of(revision, passages, window.Span, quote),
            Passage = passage,
            Sources = passage is null ? [] : [.. SourcesOf(revision.Properties, passage)],
            Previous = place > 0 ? Neighbour.Of(revision, passages[place - 1]) : null,
            Next = place >= 0 && place + 1 < passages.Count ? Neighbour.Of(revision, passages[place + 1]) : null,
            Quotations = quote is { } quoted ? QuotationForm.All(QuotedWords.Of(revision, passage, quoted)) : [],
            Permalink = SourceAddress.Permanent(revision.Id.Value, quote),
            Earlier = window.Earlier is { } earlier ? SourceAddress.PartOf(revision.Id.Value, quote, earlier) : null,
            Later = window.Later is { } later ? SourceAddress.PartOf(revision.Id.Value, quote, later) : null,
        };
    }

    // The passage around the quote, or else the one where it begins.
    private static int PlaceOf(IReadOnlyList<Passage> passages, TextSpan quote)
    {
        var around = passages.Select((passage, place) => (passage.Span, place)).Where(found => found.Span.Contains(quote)).Select(found => found.place);
        var touching = passages.Select((passage, place) => (passage.Span, place)).Where(found => found.Span.Start < quote.End && quote.Start < found.Span.End).Select(found => found.place);
        return around.Concat(touching).DefaultIfEmpty(-1).First();
    }

    private static IEnumerable<SourceDescription> SourcesOf(DocumentProperties properties, Passage passage) => passage.Sources.Count > 0
        ? passage.Sources.Select(source => SourceDescription.Of(properties.Kind, source))
        : [SourceDescription.Of(properties.Kind, new SourceNote(properties.Instrument, passage.Locator.Reference, properties.Url, properties.Authority, properties.Date))];
}

/// <summary>A passage beside the marked one.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Glimpse">Its first words.</param>
internal sealed record Neighbour(string Path, string Glimpse)
{
    private const int MaxGlimpse = 70;

    public static Neighbour Of(Revision revision, Passage passage) =>
        new(SourceAddress.Of(revision.Id.Value, passage.Span.Start, passage.Span.Length), DisplayText.Shortened(passage.Span.In(revision.Text), MaxGlimpse));
}
