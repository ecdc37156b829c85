using System.Globalization;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Search;
using Bot.Web.SignIn;
using Bot.Workspaces;

namespace Bot.Web.Searching;

/// <summary>One search over documents, passages, answers and checked statements.</summary>
internal sealed class SiteSearch(QuestionReader reader, Retriever retriever, DocumentStore store, LoggedWords logged, AnswerLog answers, CheckLog checks, TimeProvider timeProvider)
{
    /// <summary>Longest text that is looked for; the rest is cut.</summary>
    public const int MaxCharacters = 200;

    private const int MaxDocuments = 8;
    private const int MaxPassages = 15;
    private const int MaxRecords = 10;

    /// <summary>Finds what a visitor may see.</summary>
    public async Task<SiteFindings> FindAsync(Visitor visitor, string text, CancellationToken cancellationToken)
    {
        var read = reader.Read(text[..Math.Min(text.Length, MaxCharacters)]);
        return new SiteFindings(
            await DocumentsAsync(visitor.Workspace, read, cancellationToken),
            await PassagesAsync(visitor.Workspace, read, cancellationToken),
            visitor.Is(Role.Reader) ? await RecordsAsync(visitor.Workspace, read, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<FoundDocument>> DocumentsAsync(WorkspaceId workspace, ReadQuestion read, CancellationToken cancellationToken)
    {
        var words = read.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] :
        [
            .. (await store.ListAsync(workspace, cancellationToken))
                .Where(document => words.All(word => Has(document.Title, word)))
                .Take(MaxDocuments)
                .Select(FoundDocument.Of),
        ];
    }

    private async Task<IReadOnlyList<FoundPassage>> PassagesAsync(WorkspaceId workspace, ReadQuestion read, CancellationToken cancellationToken)
    {
        if (read.Groups.Count == 0 && read.References.Count == 0)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);
        var found = await retriever.RetrieveAsync(new PassageQuery(workspace, read.Groups, read.References, today, MaxPassages), cancellationToken);
        return [.. found.Select(passage => FoundPassage.Of(passage, read))];
    }

    private async Task<IReadOnlyList<FoundRecord>> RecordsAsync(WorkspaceId workspace, ReadQuestion read, CancellationToken cancellationToken)
    {
        var records = new List<FoundRecord>();
        foreach (var hit in await logged.FindAsync(workspace, read.Text, MaxRecords, cancellationToken))
        {
            if (hit.Kind == LoggedHit.Answer && await answers.FindAsync(workspace, hit.Record, cancellationToken) is { } answer)
            {
                records.Add(FoundRecord.Of(hit, answer, timeProvider.LocalTimeZone));
            }
            else if (hit.Kind == LoggedHit.Check && await checks.FindAsync(workspace, hit.Record, cancellationToken) is { } check)
            {
                records.Add(FoundRecord.Of(hit, check, timeProvider.LocalTimeZone));
            }
        }

        return records;
    }

    private static bool Has(string title, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(title, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <summary>What a search found, each list best or newest first.</summary>
/// <param name="Documents">By their titles.</param>
/// <param name="Passages">Of current revisions.</param>
/// <param name="Records">Answers and checked statements; empty for who has not signed in.</param>
internal sealed record SiteFindings(IReadOnlyList<FoundDocument> Documents, IReadOnlyList<FoundPassage> Passages, IReadOnlyList<FoundRecord> Records)
{
    public bool IsEmpty => Documents.Count + Passages.Count + Records.Count == 0;
}
