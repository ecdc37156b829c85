using System.Collections.Concurrent;
using Bot.Workspaces;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search;

/// <summary>The filters that keep a question to its own workspace and to texts that held on a day, each kept ready per index segment.</summary>
internal sealed class WorkspaceFilters : IDisposable
{
    // A filter holds a bit for each passage of the index, so only so many are kept; a workspace beyond that pays for making it again.
    private const int MaxKept = 256;

    private readonly ConcurrentDictionary<(WorkspaceId Workspace, DateOnly Day), Filter> kept = new();

    public Filter For(WorkspaceId workspace, DateOnly day)
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        return kept.GetOrAdd((workspace, day), static asked => new CachingWrapperFilter(Make(asked.Workspace, asked.Day)));
    }

    public void Dispose() => kept.Clear();

    private static QueryWrapperFilter Make(WorkspaceId workspace, DateOnly day)
    {
        var visible = new BooleanQuery
        {
            { new TermQuery(new Term(PassageFields.Workspace, workspace.Value)), Occur.SHOULD },
            { new TermQuery(new Term(PassageFields.Workspace, WorkspaceId.Shared.Value)), Occur.SHOULD },
        };
        return new QueryWrapperFilter(new BooleanQuery
        {
            { visible, Occur.MUST },
            { NumericRangeQuery.NewInt32Range(PassageFields.From, null, PassageFields.Day(day), true, true), Occur.MUST },
            { NumericRangeQuery.NewInt32Range(PassageFields.Until, PassageFields.Day(day), null, true, true), Occur.MUST },
        });
    }
}
