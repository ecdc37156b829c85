using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Workspaces;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search;

/// <summary>Which passages a workspace may see on a day, as a bit for each passage of an index segment.</summary>
/// <remarks>
/// A bit set that is asked while hits are collected costs a third of a Lucene filter, which takes the scorer off its fast path.
/// A segment never changes but for deletions, which the searcher leaves out by itself, so the bits are kept as long as the segment lives.
/// </remarks>
internal sealed class WorkspaceFilters
{
    // A set holds a bit for each passage of the index, so only so many are kept; a workspace beyond that pays for making it again.
    private const int MaxKept = 256;

    private readonly ConcurrentDictionary<(WorkspaceId Workspace, DateOnly Day), ConditionalWeakTable<object, FixedBitSet>> kept = new();

    /// <summary>What collects hits that the workspace may see.</summary>
    /// <param name="collector">Is given the hits that may be seen.</param>
    /// <param name="workspace">Who asks.</param>
    /// <param name="day">The day on which the texts must have held.</param>
    public ICollector Seen(ICollector collector, WorkspaceId workspace, DateOnly day)
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        return new VisibleCollector(collector, Make(workspace, day), kept.GetOrAdd((workspace, day), static _ => []));
    }

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

    private sealed class VisibleCollector(ICollector collector, Filter filter, ConditionalWeakTable<object, FixedBitSet> segments) : ICollector
    {
        private FixedBitSet? visible;

        public bool AcceptsDocsOutOfOrder => collector.AcceptsDocsOutOfOrder;

        public void SetScorer(Scorer scorer) => collector.SetScorer(scorer);

        public void SetNextReader(AtomicReaderContext context)
        {
            visible = segments.GetValue(context.AtomicReader.CoreCacheKey, _ => Bits(context));
            collector.SetNextReader(context);
        }

        public void Collect(int doc)
        {
            if (visible is null || visible.Get(doc))
            {
                collector.Collect(doc);
            }
        }

        // Deleted passages get a bit too: the set must hold for every reader of the segment, before and after a deletion.
        private FixedBitSet Bits(AtomicReaderContext context)
        {
            var bits = new FixedBitSet(context.AtomicReader.MaxDoc);
            if (filter.GetDocIdSet(context, acceptDocs: null)?.GetIterator() is { } iterator)
            {
                bits.Or(iterator);
            }

            return bits;
        }
    }
}
