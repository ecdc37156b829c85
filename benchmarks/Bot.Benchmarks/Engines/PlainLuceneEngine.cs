using System.Globalization;
using Bot.Benchmarks.Texts;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Bot.Benchmarks.Engines;

/// <summary>The floor: the question's words as one OR query over one field, as a first program with Lucene.NET would do it.</summary>
internal sealed class PlainLuceneEngine : ISearchEngine
{
    private const string Id = "id";
    private const string Text = "text";

    private readonly string folder;
    private readonly EnglishAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly BM25Similarity similarity = new();
    private readonly SearcherManager searchers;

    public PlainLuceneEngine(string folder)
    {
        this.folder = folder;
        directory = FSDirectory.Open(folder);

        // The bot's own memory for passages not yet written: it decides how many segments there are.
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = similarity, RAMBufferSizeMB = new Search.SearchOptions().WriterMemoryMegabytes };
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, applyAllDeletes: true, null);
    }

    public EngineName Name => EngineName.PlainLucene;

    public Task IngestAsync(IReadOnlyList<BenchmarkDocument> documents)
    {
        foreach (var document in documents)
        {
            for (var ordinal = 0; ordinal < document.Passages.Count; ordinal++)
            {
                writer.AddDocument(
                [
                    new StringField(Id, string.Create(CultureInfo.InvariantCulture, $"{document.Title}-{ordinal}"), Field.Store.YES),
                    new TextField(Text, document.Title + "\n" + document.Passages[ordinal], Field.Store.NO),
                ]);
            }
        }

        writer.Commit();
        searchers.MaybeRefreshBlocking();
        return Task.CompletedTask;
    }

    public ValueTask<int> SearchAsync(AskedQuestion question)
    {
        var query = new BooleanQuery();
        foreach (var stem in Stems(question.Text))
        {
            query.Add(new TermQuery(new Term(Text, stem)), Occur.SHOULD);
        }

        var searcher = searchers.Acquire();
        try
        {
            searcher.Similarity = similarity;
            var found = searcher.Search(query, ISearchEngine.Limit).ScoreDocs;
            return new(found.Count(hit => ReadId(searcher, hit).Length > 0));
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    public Task<long> SizeBytesAsync() => Task.FromResult(FolderSize.Of(folder));

    public ValueTask DisposeAsync()
    {
        searchers.Dispose();
        writer.Dispose();
        directory.Dispose();
        analyzer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string ReadId(IndexSearcher searcher, ScoreDoc hit)
    {
        LuceneDocument document = searcher.Doc(hit.Doc);
        return document.Get(Id, CultureInfo.InvariantCulture);
    }

    private HashSet<string> Stems(string question)
    {
        var stems = new HashSet<string>();
        using var stream = analyzer.GetTokenStream(Text, new StringReader(question));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            stems.Add(term.ToString() ?? "");
        }

        stream.End();
        return stems;
    }
}
