using Bot.Documents;

namespace Bot.Web;

/// <summary>What a reader is told about the source of some words.</summary>
/// <param name="Standing">"Our summary of" or "The source’s own words:"; the name follows.</param>
/// <param name="Name">"Article 83(1)(a), Rules on the Processing of Data"; other parts stand behind: "INTERPOL web page 'Red Notices', purpose".</param>
/// <param name="AuthorityKey">For styles, such as <c>official-rule</c>.</param>
/// <param name="Authority">For people, such as "official rule".</param>
/// <param name="Date">The date of the source; empty when it has none.</param>
/// <param name="Link">Where the source is; null when it has no address that may be a link.</param>
internal sealed record SourceDescription(string Standing, string Name, string AuthorityKey, string Authority, string Date, string? Link)
{
    public static SourceDescription Of(DocumentKind kind, SourceNote source) =>
        Of(kind is DocumentKind.Summary, source.Reference, source.Instrument, source.Authority, source.Date, source.Url);

    public static SourceDescription Of(Answers.CitationRecord citation) => Of(
        citation.Kind == "summary",
        citation.Reference,
        citation.Instrument,
        AuthorityNames.TryParse(citation.Authority, out var authority) ? authority : Documents.Authority.Unclassified,
        citation.Date,
        citation.Url);

    private static SourceDescription Of(bool isSummary, string reference, string instrument, Authority authority, string date, string url) => new(
        isSummary ? "Our summary of" : "The source’s own words:",
        SourceLine.Name(instrument, reference),
        authority.Key(),
        authority.Label(),
        date == "undated" ? "" : date,
        SourceLine.Link(url)?.AbsoluteUri);

    /// <summary>What the link to the source is called.</summary>
    public string LinkText => AuthorityKey.StartsWith("official", StringComparison.Ordinal) ? "Official source" : "Original source";
}
