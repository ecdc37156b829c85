using Bot.Documents;

namespace Bot.Web.Api;

/// <summary>A document as it is now, as JSON has it.</summary>
internal sealed record DocumentRecord
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary><c>original</c> where the document is the source itself, <c>summary</c> where it is a note of ours that rests on sources.</summary>
    public required string Kind { get; init; }

    /// <summary>Who stands behind it, such as <c>official-rule</c>.</summary>
    public required string Authority { get; init; }

    /// <summary>Date of the text, such as <c>2025-11</c>, or <c>undated</c>.</summary>
    public required string Date { get; init; }

    /// <summary>Language of the text, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>Where it is published; empty when nowhere.</summary>
    public required string Url { get; init; }

    /// <summary>Id of the revision that holds its text.</summary>
    public required string Revision { get; init; }

    public static DocumentRecord Of(ListedDocument listed) => new()
    {
        Title = listed.Title,
        Kind = KindOf(listed.Kind),
        Authority = listed.Authority.Key(),
        Date = listed.Date,
        Language = listed.Language,
        Url = listed.Url,
        Revision = listed.Revision.Value,
    };

    public static DocumentRecord Of(Revision revision) => new()
    {
        Title = revision.Properties.Title,
        Kind = KindOf(revision.Properties.Kind),
        Authority = revision.Properties.Authority.Key(),
        Date = revision.Properties.Date,
        Language = revision.Properties.Language,
        Url = revision.Properties.Url,
        Revision = revision.Id.Value,
    };

    private static string KindOf(DocumentKind kind) => kind is DocumentKind.Summary ? "summary" : "original";
}
