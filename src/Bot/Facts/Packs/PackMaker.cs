using Bot.Answers.Certified;
using Bot.Documents;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Facts.Packs;

/// <summary>Gathers what a pack holds.</summary>
internal sealed class PackMaker(DocumentStore documents, Retriever retriever, PackJudge judge, Certificates certificates, TimeProvider timeProvider)
{
    /// <summary>Gathers it.</summary>
    /// <param name="workspace">Whose fact it is.</param>
    /// <param name="fact">With its record; the review too, once somebody looked at it.</param>
    /// <param name="cancellationToken">Stops the gathering.</param>
    /// <exception cref="StoreException">A cited revision is not in the store.</exception>
    public async Task<Pack> MakeAsync(WorkspaceId workspace, PackedFact fact, CancellationToken cancellationToken)
    {
        var (passages, revisions) = await QuotedAsync(workspace, fact, cancellationToken);
        return new Pack
        {
            Format = Pack.CurrentFormat,
            Fact = fact.Id.ToString(),
            Asked = fact.Asked,
            AskedAt = fact.AskedAt,
            Answer = fact.Answer,
            Check = fact.Check,
            Models = fact.Models,
            Gate = judge.Judge(fact.Answer, fact.Check, fact.Asked, passages, revisions),
            Passages = passages,
            Revisions = revisions,
            Review = fact.Review,
            Certificates = await CertificatesAsync(workspace, fact, cancellationToken),
            MadeAt = timeProvider.GetUtcNow(),
            MadeBy = ProgramVersion.Text,
        };
    }

    private async Task<(PackedPassage[] Passages, PackedRevision[] Revisions)> QuotedAsync(WorkspaceId workspace, PackedFact fact, CancellationToken cancellationToken)
    {
        var passages = new List<PackedPassage>();
        var revisions = new List<PackedRevision>();
        var groups = PackItem.Groups(fact.Answer, fact.Check, fact.Asked);
        foreach (var id in groups.SelectMany(group => group).Select(citation => citation.Revision).Distinct())
        {
            var found = await retriever.FindRevisionAsync(workspace, new RevisionId(id), cancellationToken)
                ?? throw new StoreException($"The revision {id}, which {fact.Id} cites, is not in the store: restore the store from a backup, and make the pack again.");
            revisions.Add(Packed(found.Revision, await documents.FindStandingAsync(workspace, found.Revision, quote: null, cancellationToken) is RevisionStanding.Current));
            var places = found.Passages.Select(passage => new PassagePlace(passage.Span, passage.LeadIn)).ToArray();
            passages.AddRange(groups
                .Select(group => group.Where(citation => citation.Revision == id).Select(PackItem.SpanOf).ToArray())
                .SelectMany(spans => spans.Select(new PackPlaces(places, spans).IndexOf))
                .Distinct()
                .Order()
                .Select(index => Packed(found.Revision, found.Passages[index])));
        }

        return ([.. passages], [.. revisions]);
    }

    private async Task<PackedCertificate[]?> CertificatesAsync(WorkspaceId workspace, PackedFact fact, CancellationToken cancellationToken)
    {
        if (fact.Answer is not { } answer)
        {
            return null;
        }

        var signed = await certificates.OfAnswerAsync(workspace, fact.Id.Record, cancellationToken);
        var givenFrom = answer.Certified is { } certified ? await certificates.FindAsync(workspace, certified.Certificate, cancellationToken) : null;
        PackedCertificate[] packed =
        [
            .. signed.Append(givenFrom).OfType<Certificate>().DistinctBy(certificate => certificate.Id).Select(certificate => new PackedCertificate(
                certificate.Id, certificate.SignedByName, certificate.SignedAt, certificate.ExpiresAt, certificate.Note,
                certificate.EndedAt, certificate.EndedAt is null ? null : certificate.EndReason)),
        ];
        return packed.Length == 0 ? null : packed;
    }

    private static PackedPassage Packed(Revision revision, Passage passage) => new(
        revision.Id.Value, passage.Span.Start, passage.Span.In(revision.Text), passage.Locator.ToString(), passage.Headings, passage.LeadIn?.Start, passage.LeadIn?.In(revision.Text));

    private static PackedRevision Packed(Revision revision, bool isCurrent) => new(
        revision.Id.Value,
        revision.Properties.Title,
        revision.Number,
        revision.ContentHash,
        revision.CreatedAt,
        isCurrent,
        revision.Properties.Language,
        revision.Properties.Kind is DocumentKind.Summary ? "summary" : "original",
        revision.Properties.Authority.Key(),
        revision.Properties.Instrument,
        revision.Properties.Url,
        revision.Properties.Date);
}
