using System.Globalization;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Search;
using Bot.Web.Conversation;
using Bot.Workspaces;

namespace Bot.Web.Api;

/// <summary>Does what programs ask for, whichever way they ask: over REST, MCP or standard input. Safe to share between threads.</summary>
internal sealed class SourceDesk(Answerer answerer, ClaimChecker checker, Retriever retriever, QuestionReader reader, DocumentStore documents, TimeProvider timeProvider)
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="RefusedRequestException">There is no question, or it is too long.</exception>
    public Task<AnswerRecord> AskAsync(WorkspaceId workspace, AskRequest request, CancellationToken cancellationToken)
    {
        RefuseIf(AskedText.Refusal(request.Question));
        var history = (request.History ?? []).Select(exchange => new Exchange(exchange.Question, exchange.Answer ?? ""));
        return answerer.AnswerAsync(new Question(workspace, request.Question, [.. history], request.AsOf, Thread: null), cancellationToken);
    }

    /// <summary>Checks a statement.</summary>
    /// <exception cref="RefusedRequestException">There is no statement, or it is too long.</exception>
    public Task<CheckRecord> CheckAsync(WorkspaceId workspace, CheckRequest request, CancellationToken cancellationToken)
    {
        RefuseIf(AskedText.RefusalToCheck(request.Claim));
        return checker.CheckAsync(new Statement(workspace, request.Claim, request.AsOf, Thread: null), cancellationToken);
    }

    /// <summary>Opens a place in a document.</summary>
    /// <exception cref="RefusedRequestException">There is no such revision here, or no such place in it.</exception>
    public async Task<PassageRecord> OpenAsync(WorkspaceId workspace, PassageRequest request, CancellationToken cancellationToken)
    {
        if (await retriever.FindRevisionAsync(workspace, new RevisionId(request.Revision), cancellationToken) is not { } found)
        {
            throw RefusedRequestException.Missing("No document here has this revision: take it from a citation of an answer or a verdict.");
        }

        var length = found.Revision.Text.Length;
        if (request.Start < 0 || request.Length < 1 || request.Start > length - request.Length)
        {
            throw RefusedRequestException.Missing(string.Create(
                CultureInfo.InvariantCulture, $"The revision has no text at start={request.Start} and length={request.Length}: it has {length} UTF-16 units."));
        }

        var standing = await documents.FindStandingAsync(workspace, found.Revision, quote: null, cancellationToken);
        var current = standing is RevisionStanding.Replaced replaced ? replaced.Today.Id : found.Revision.Id;
        return PassageRecord.Of(found.Revision, found.Passages, new TextSpan(request.Start, request.Length), current);
    }

    /// <summary>Finds passages as a question does, or lists the documents.</summary>
    /// <exception cref="RefusedRequestException">The query is too long, or the limit is none.</exception>
    public async Task<DocumentsRecord> SearchAsync(WorkspaceId workspace, SearchRequest request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? SearchRequest.DefaultLimit;
        if (limit is < 1 or > SearchRequest.MaxLimit)
        {
            throw RefusedRequestException.Wrong($"The limit must be a number from 1 to {SearchRequest.MaxLimit}.");
        }

        if (string.IsNullOrWhiteSpace(request.Query))
        {
            return new DocumentsRecord { Documents = [.. (await documents.ListAsync(workspace, cancellationToken)).Select(DocumentRecord.Of)], Passages = [] };
        }

        RefuseIf(AskedText.Refusal(request.Query));
        var read = reader.Read(request.Query);
        var today = DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);
        var found = await retriever.RetrieveAsync(new PassageQuery(workspace, read.Groups, read.References, today, limit), cancellationToken);
        return new DocumentsRecord
        {
            Documents = [.. found.Select(passage => passage.Revision).DistinctBy(revision => revision.Id).Select(DocumentRecord.Of)],
            Passages = [.. found.Select(passage => new SentenceRecord(passage.Text, [.. Citation.Of(passage, passage.Passage.Span).Select(CitationRecord.Of)]))],
        };
    }

    private static void RefuseIf(string? refusal)
    {
        if (refusal is not null)
        {
            throw RefusedRequestException.Wrong(refusal);
        }
    }
}
