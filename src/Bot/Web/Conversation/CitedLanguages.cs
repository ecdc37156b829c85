using Bot.Documents;
using Bot.Search;
using Bot.Workspaces;

namespace Bot.Web.Conversation;

/// <summary>Finds the languages of cited revisions: a page read aloud or set from right to left needs the language of what it quotes.</summary>
internal sealed class CitedLanguages(Retriever retriever)
{
    /// <summary>The languages of those revisions that the workspace may see.</summary>
    public async Task<IReadOnlyDictionary<RevisionId, string>> FindAsync(WorkspaceId workspace, IEnumerable<RevisionId> cited, CancellationToken cancellationToken)
    {
        var languages = new Dictionary<RevisionId, string>();
        foreach (var revision in cited.Distinct())
        {
            if (await retriever.FindRevisionAsync(workspace, revision, cancellationToken) is { } found)
            {
                languages[revision] = found.Revision.Properties.Language;
            }
        }

        return languages;
    }
}
