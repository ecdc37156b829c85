using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>What the person who adds a document says about it. Null means as the document proposes.</summary>
public sealed record DocumentOverrides
{
    /// <summary>Nothing is said.</summary>
    public static readonly DocumentOverrides None = new();

    /// <summary>Not empty.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>Who stands behind it.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Partial date or <c>undated</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The source itself or our summary; a summary must name its sources.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Name with printed reference.</summary>
    public string? Instrument { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Url { get; init; }

    /// <summary>When the text held.</summary>
    public InForce? InForce { get; init; }

    internal DocumentProperties Complete(ExtractedText extracted, string fileName)
    {
        var proposed = extracted.Proposed;
        var title = Title ?? proposed.Title ?? FirstHeading(extracted) ?? Path.GetFileNameWithoutExtension(fileName);
        return new DocumentProperties(
            string.IsNullOrWhiteSpace(title) ? fileName : title,
            Language ?? proposed.Language ?? LanguageDetector.Detect(extracted.Text) ?? "en",
            proposed.Topics,
            Kind ?? proposed.Kind ?? DocumentKind.Original,
            Authority ?? proposed.Authority ?? Documents.Authority.Unclassified,
            Instrument ?? proposed.Instrument ?? title,
            Url ?? proposed.Url ?? "",
            Date ?? proposed.Date ?? "undated",
            InForce ?? proposed.InForce);
    }

    private static string? FirstHeading(ExtractedText extracted) =>
        extracted.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Heading) is { } heading ? heading.Span.In(extracted.Text) : null;
}
