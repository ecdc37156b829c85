using Bot.Documents;
using Bot.Search;
using Bot.Workspaces;

namespace Bot.Answers.Certified;

/// <summary>Gives certified answers, and voids those whose quotes the sources no longer have. Safe to share between threads.</summary>
public sealed partial class CertifiedAnswers
{
    private readonly Certificates certificates;
    private readonly DocumentStore store;
    private readonly Retriever retriever;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<CertifiedAnswers> logger;

    internal CertifiedAnswers(Certificates certificates, DocumentStore store, Retriever retriever, TimeProvider timeProvider, ILogger<CertifiedAnswers> logger)
    {
        this.certificates = certificates;
        this.store = store;
        this.retriever = retriever;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>The certified answer to a question; null when there is none, or it has just been voided.</summary>
    internal async Task<AnswerRecord?> FindAsync(Question question, CancellationToken cancellationToken)
    {
        // A certificate speaks of today, and a question that follows others may mean something else by the same words.
        if (question.AsOf is not null || question.History.Count > 0
            || await certificates.FindForAsync(question.Workspace, question.Text, cancellationToken) is not { } certificate
            || await VoidIfChangedAsync(certificate, cancellationToken))
        {
            return null;
        }

        return certificate.Record with { Certified = certificate.Signature, Fallback = null };
    }

    /// <summary>Voids every certificate with a quote that its document no longer has.</summary>
    /// <returns>Those that were voided by this call.</returns>
    public async Task<IReadOnlyList<Certificate>> VoidChangedAsync(CancellationToken cancellationToken)
    {
        var voided = new List<Certificate>();
        foreach (var certificate in await certificates.HoldingAsync(cancellationToken))
        {
            if (await VoidIfChangedAsync(certificate, cancellationToken))
            {
                voided.Add(certificate);
            }
        }

        return voided;
    }

    private async Task<bool> VoidIfChangedAsync(Certificate certificate, CancellationToken cancellationToken)
    {
        foreach (var citation in certificate.Record.Sentences.SelectMany(sentence => sentence.Citations))
        {
            if (await ChangeAsync(certificate.Workspace, citation, cancellationToken) is { } reason)
            {
                await certificates.EndAsync(certificate, reason, cancellationToken);
                LogVoided(certificate.Id);
                return true;
            }
        }

        return false;
    }

    /// <summary>Why a quote no longer stands, in a sentence; null when it does.</summary>
    private async Task<string?> ChangeAsync(WorkspaceId workspace, CitationRecord citation, CancellationToken cancellationToken)
    {
        if (await retriever.FindRevisionAsync(workspace, new RevisionId(citation.Revision), cancellationToken) is not { } cited
            || await store.FindCurrentAsync(cited.Revision.Workspace, cited.Revision.Origin, cancellationToken) is not { } current)
        {
            return $"“{citation.Document}” is no longer here.";
        }

        if (!current.Revision.Properties.InForce.Covers(DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime)))
        {
            return $"“{citation.Document}” is not in force any more.";
        }

        if (current.Revision.Id == cited.Revision.Id)
        {
            return null;
        }

        // The same sentences anywhere in the current text still say the same, and nothing less does.
        var before = QuotedPlace.At(cited.Revision, cited.Passages, new TextSpan(citation.Start, citation.Length));
        var now = current.Passages.SelectMany(passage => QuotedPlace.Find(current.Revision, passage, citation.Quote)).ToArray();
        return now.Any(place => before.Any(place.IsTheSameAs))
            ? null
            : $"“{citation.Document}” was replaced on {current.Revision.CreatedAt.UtcDateTime:d MMMM yyyy} and no longer says “{DisplayText.Shortened(citation.Quote, 200).TrimEnd('.')}”{(now.Length == 0 ? "" : " in the same sentence, list or section, or after the same source")}.";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "certificate {Certificate} is void: a quote of it was changed")]
    private partial void LogVoided(string certificate);
}
