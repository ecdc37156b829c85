using System.ComponentModel;
using Bot.Documents;

namespace Bot.Web.Api;

/// <summary>A document as it is now, as JSON has it.</summary>
[Description("A document as it is now.")]
internal sealed record DocumentRecord
{
    [Description("Its title.")]
    public required string Title { get; init; }

    [Description("\"original\" where the document is the source itself, \"summary\" where it is a note of ours that rests on sources.")]
    public required string Kind { get; init; }

    [Description("Who stands behind it, such as \"official-rule\".")]
    public required string Authority { get; init; }

    [Description("Date of the text, such as \"2025-11\", or \"undated\".")]
    public required string Date { get; init; }

    [Description("Language of the text, ISO 639-1.")]
    public required string Language { get; init; }

    [Description("Where it is published; empty when nowhere.")]
    public required string Url { get; init; }

    [Description("Id of the revision that holds its text.")]
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
