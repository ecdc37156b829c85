using System.Text.Json;

namespace Bot.Documents;

/// <summary>A passage as its row holds it. A missing lead-in has length 0, a missing page is 0.</summary>
internal sealed class PassageRow
{
    public required string Id { get; init; }

    public string Revision { get; init; } = "";

    public required long Ordinal { get; init; }

    public required long Start { get; init; }

    public required long Length { get; init; }

    public required long LeadInStart { get; init; }

    public required long LeadInLength { get; init; }

    public required string Reference { get; init; }

    public required long Page { get; init; }

    public required string Headings { get; init; }

    public required string Sources { get; init; }

    public static PassageRow Of(RevisionId revision, Passage passage) => new()
    {
        Id = passage.Id.Value,
        Revision = revision.Value,
        Ordinal = passage.Ordinal,
        Start = passage.Span.Start,
        Length = passage.Span.Length,
        LeadInStart = passage.LeadIn?.Start ?? 0,
        LeadInLength = passage.LeadIn?.Length ?? 0,
        Reference = passage.Locator.Reference,
        Page = passage.Locator.Page ?? 0,
        Headings = JsonSerializer.Serialize(passage.Headings),
        Sources = JsonSerializer.Serialize(passage.Sources),
    };

    public Passage ToPassage() => new(
        new PassageId(Id),
        (int)Ordinal,
        new TextSpan((int)Start, (int)Length),
        LeadInLength == 0 ? null : new TextSpan((int)LeadInStart, (int)LeadInLength),
        new Locator(Reference, Page == 0 ? null : (int)Page),
        JsonSerializer.Deserialize<string[]>(Headings) ?? [],
        JsonSerializer.Deserialize<SourceNote[]>(Sources) ?? []);
}
