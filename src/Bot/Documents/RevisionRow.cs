using System.Text.Json;
using Bot.Workspaces;

namespace Bot.Documents;

/// <summary>A revision as its row holds it.</summary>
internal sealed class RevisionRow
{
    public required string Id { get; init; }

    public required string Document { get; init; }

    public required string Workspace { get; init; }

    public required string Origin { get; init; }

    public required long Number { get; init; }

    public required string ContentHash { get; init; }

    public required string Text { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required string Topics { get; init; }

    public required string Kind { get; init; }

    public required string Authority { get; init; }

    public required string Instrument { get; init; }

    public required string Url { get; init; }

    public required string Date { get; init; }

    public required string InForceFrom { get; init; }

    public required string InForceUntil { get; init; }

    public required long CreatedAt { get; init; }

    public static RevisionRow Of(Revision revision) => new()
    {
        Id = revision.Id.Value,
        Document = revision.Document.Value,
        Workspace = revision.Workspace.Value,
        Origin = revision.Origin,
        Number = revision.Number,
        ContentHash = revision.ContentHash,
        Text = revision.Text,
        Title = revision.Properties.Title,
        Language = revision.Properties.Language,
        Topics = JsonSerializer.Serialize(revision.Properties.Topics),
        Kind = revision.Properties.Kind is DocumentKind.Summary ? "summary" : "original",
        Authority = revision.Properties.Authority.Key(),
        Instrument = revision.Properties.Instrument,
        Url = revision.Properties.Url,
        Date = revision.Properties.Date,
        InForceFrom = revision.Properties.InForce.From?.Text ?? "",
        InForceUntil = revision.Properties.InForce.Until?.Text ?? "",
        CreatedAt = revision.CreatedAt.ToUnixTimeMilliseconds(),
    };

    public Revision ToRevision()
    {
        var properties = new DocumentProperties(
            Title,
            Language,
            JsonSerializer.Deserialize<string[]>(Topics) ?? [],
            KindOf(Kind),
            AuthorityOf(Authority),
            Instrument,
            Url,
            Date,
            new InForce(PartialDate.TryParse(InForceFrom), PartialDate.TryParse(InForceUntil)));
        return new Revision(
            new RevisionId(Id), new DocumentId(Document), new WorkspaceId(Workspace), Origin, Number, ContentHash, Text, properties,
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt));
    }

    /// <exception cref="InvalidDataException">The store has something else.</exception>
    public static DocumentKind KindOf(string kind) => kind switch
    {
        "summary" => DocumentKind.Summary,
        "original" => DocumentKind.Original,
        _ => throw new InvalidDataException($"A revision of the store has the unknown kind '{kind}'."),
    };

    public static Authority AuthorityOf(string authority) => AuthorityNames.TryParse(authority, out var known) ? known : Documents.Authority.Unclassified;
}
