using Bot.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search;

/// <summary>Counts the passages of each revision that an index holds.</summary>
internal static class RevisionCounts
{
    /// <summary>The counts, without revisions whose passages are all deleted.</summary>
    public static IReadOnlyDictionary<RevisionId, long> Read(IndexReader reader)
    {
        var counts = new Dictionary<RevisionId, long>();
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(PassageFields.Revision) is { } terms)
            {
                Add(counts, terms, leaf.AtomicReader.LiveDocs);
            }
        }

        return counts;
    }

    private static void Add(Dictionary<RevisionId, long> counts, Terms terms, Lucene.Net.Util.IBits live)
    {
        var revisions = terms.GetEnumerator();
        DocsEnum? passages = null;
        while (revisions.MoveNext())
        {
            passages = revisions.Docs(live, passages, DocsFlags.NONE);
            long count = 0;
            while (passages.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                count++;
            }

            if (count > 0)
            {
                var revision = new RevisionId(revisions.Term.Utf8ToString());
                counts[revision] = counts.GetValueOrDefault(revision) + count;
            }
        }
    }
}
