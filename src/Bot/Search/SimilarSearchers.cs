using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Bot.Search;

/// <summary>Makes searchers that score as the writer's norms were made.</summary>
internal sealed class SimilarSearchers(Similarity similarity) : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = similarity };
}
