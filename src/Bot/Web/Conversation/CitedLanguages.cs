using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Search;
using Bot.Workspaces;

namespace Bot.Web.Conversation;

/// <summary>Finds the languages of what is cited: a page read aloud or set from right to left needs them.</summary>
internal sealed class CitedLanguages(Retriever retriever)
{
    /// <summary>Of the revisions that some answers and checked statements cite; those that are not there any more are missing.</summary>
    public async Task<IReadOnlyDictionary<RevisionId, string>> FindAsync(
        WorkspaceId workspace, IReadOnlyList<LoggedAnswer> answers, IReadOnlyList<LoggedCheck> checks, CancellationToken cancellationToken)
    {
        var cited = ShownExchange.CitedBy(answers.Select(answer => answer.Record))
            .Concat(checks.SelectMany(check => check.Record.Cited).Select(citation => new RevisionId(citation.Revision)))
            .Distinct();
        var languages = new Dictionary<RevisionId, string>();
        foreach (var revision in cited)
        {
            if (await retriever.FindRevisionAsync(workspace, revision, cancellationToken) is { } found)
            {
                languages[revision] = found.Revision.Properties.Language;
            }
        }

        return languages;
    }
}
