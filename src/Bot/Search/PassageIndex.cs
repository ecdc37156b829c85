using System.Globalization;
using Bot.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;
using LuceneVersion = Lucene.Net.Util.LuceneVersion;

namespace Bot.Search;

/// <summary>The Lucene index of all current passages, derived from the store. Safe to share between threads.</summary>
public sealed class PassageIndex : IDisposable
{
    /// <summary>Raised whenever the fields, the analysis or the similarity change, so that an older index is rebuilt.</summary>
    /// <remarks>1: first form. 2: the exact words without frequencies. 3: other BM25 parameters. 4: underscores part words, and no word is empty.</remarks>
    public const int FormatVersion = 4;

    private const string FormatKey = "format";
    private const string ChangeKey = "change";

    // Best on the development splits of ObliQA and SciFact, where passages are as short as ours: docs/decisions/0004-bm25-and-reordering.md.
    private const float K1 = 0.6f;
    private const float B = 0.6f;

    // Hits of the wide query that the narrow one orders anew: enough that what belongs in the first ten is among them.
    private const int Reordered = 100;

    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly AskedQuestions questions;
    private readonly WorkspaceFilters filters = new();
    private readonly System.Threading.Lock writing = new();

    private PassageIndex(LuceneDirectory directory, SearchOptions options, AskedQuestions questions, OpenMode mode)
    {
        this.directory = directory;
        this.questions = questions;
        var similarity = new BM25Similarity(K1, B);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new FieldAnalyzers())
        {
            OpenMode = mode,
            Similarity = similarity,
            RAMBufferSizeMB = options.WriterMemoryMegabytes,
        };
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, applyAllDeletes: true, new SimilarSearchers(similarity));
    }

    /// <summary>The store's change number at the last <see cref="Commit"/>; 0 for a new index.</summary>
    public long Change { get; private set; }

    /// <summary>How many passages questions can find now.</summary>
    public long Count
    {
        get
        {
            var searcher = searchers.Acquire();
            try
            {
                return searcher.IndexReader.NumDocs;
            }
            finally
            {
                searchers.Release(searcher);
            }
        }
    }

    /// <summary>Opens the index of a folder as it was last committed.</summary>
    /// <returns>Null when there is none, or it is of another format or broken: then <see cref="Create"/> a new one and fill it from the store.</returns>
    public static PassageIndex? TryOpen(string folder, SearchOptions options, AskedQuestions questions)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return null;
        }

        var directory = FSDirectory.Open(folder);
        try
        {
            if (DirectoryReader.IndexExists(directory) && ReadChange(directory, Format(questions)) is { } change)
            {
                return new PassageIndex(directory, options, questions, OpenMode.APPEND) { Change = change };
            }

            directory.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is IOException or IndexFormatTooOldException or IndexFormatTooNewException or ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // Whatever is wrong with a derived index is mended by making it anew.
            directory.Dispose();
            return null;
        }
    }

    /// <summary>Makes an empty index in a folder, in place of whatever index is there.</summary>
    public static PassageIndex Create(string folder, SearchOptions options, AskedQuestions questions)
    {
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        else
        {
            File.Delete(folder);
        }

        return new PassageIndex(FSDirectory.Open(folder), options, questions, OpenMode.CREATE);
    }

    /// <summary>Makes an empty index in memory, for tests and for collections that are only measured.</summary>
    public static PassageIndex CreateInMemory(SearchOptions options, AskedQuestions questions) => new(new RAMDirectory(), options, questions, OpenMode.CREATE);

    /// <summary>Makes these passages the only ones of their document. Visible to questions after <see cref="Commit"/>.</summary>
    public void Replace(Revision revision, IReadOnlyList<Passage> passages)
    {
        var documents = passages.Select(passage => PassageFields.Of(revision, passage, questions));
        lock (writing)
        {
            writer.UpdateDocuments(new Term(PassageFields.Document, revision.Document.Value), documents);
        }
    }

    /// <summary>Writes what was replaced to disk and shows it to questions.</summary>
    /// <param name="change">The store's change number that the index now stands at.</param>
    public void Commit(long change)
    {
        lock (writing)
        {
            writer.SetCommitData(new Dictionary<string, string>
            {
                [FormatKey] = Format(questions),
                [ChangeKey] = change.ToString(CultureInfo.InvariantCulture),
            });
            writer.Commit();
            searchers.MaybeRefreshBlocking();
            Change = change;
        }
    }

    /// <summary>Finds the passages that fit a query best.</summary>
    /// <returns>At most <see cref="PassageQuery.Limit"/>, best first; empty when nothing matches.</returns>
    public IReadOnlyList<Hit> Search(PassageQuery query)
    {
        if (query.Groups.Count == 0 && query.References.Count == 0)
        {
            return [];
        }

        var searcher = searchers.Acquire();
        try
        {
            var wide = QueryTranslator.Wide(query, questions == AskedQuestions.None ? AskedFields.Absent : AskedFields.Searched);
            var best = TopScoreDocCollector.Create(Math.Max(query.Limit, Reordered), docsScoredInOrder: false);
            searcher.Search(wide, filters.Seen(best, query.Workspace, query.AsOf));
            var top = best.GetTopDocs();
            if (top.ScoreDocs.Length > 1 && QueryTranslator.Narrow(query) is { } narrow)
            {
                top = QueryRescorer.Rescore(searcher, top, narrow, 1.0, Math.Max(query.Limit, Reordered));
            }

            return [.. top.ScoreDocs.Take(query.Limit).Select(found => ToHit(searcher, found))];
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>How many passages hold a stem, and how many there are: for weighing words.</summary>
    public WordStatistics Statistics(IEnumerable<string> stems, string language)
    {
        var searcher = searchers.Acquire();
        try
        {
            var known = TextAnalysis.Known(language);
            var counts = stems.Distinct().ToDictionary(stem => stem, stem => Math.Max(
                searcher.IndexReader.DocFreq(new Term(PassageFields.Text(known), stem)),
                searcher.IndexReader.DocFreq(new Term(PassageFields.Asked(known), stem))));
            return new WordStatistics(searcher.IndexReader.NumDocs, counts);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>How many passages of each revision questions can find now. Reads every revision's postings: for the check at start.</summary>
    internal IReadOnlyDictionary<RevisionId, long> PassageCounts()
    {
        var searcher = searchers.Acquire();
        try
        {
            return RevisionCounts.Read(searcher.IndexReader);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>The words of the index nearest to one that it does not have.</summary>
    internal IReadOnlyList<string> SimilarWords(string word, int maxEdits)
    {
        var searcher = searchers.Acquire();
        try
        {
            return SpellingNeighbours.Find(searcher.IndexReader, PassageFields.Exact, word, maxEdits);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Closes the index; what was not committed is dropped.</summary>
    public void Dispose()
    {
        searchers.Dispose();
        try
        {
            writer.Rollback();
        }
        catch (MergePolicy.MergeException)
        {
            // A merge that failed in the background, on a full disk, tells of it only here; once told, the writer goes back.
            writer.Rollback();
        }

        writer.Dispose();
        directory.Dispose();
    }

    private static string Format(AskedQuestions questions) => string.Create(CultureInfo.InvariantCulture, $"{FormatVersion} {questions.Fingerprint}");

    private static Hit ToHit(IndexSearcher searcher, ScoreDoc found)
    {
        var document = searcher.Doc(found.Doc);
        var ordinal = document.GetField(PassageFields.Ordinal).GetInt32Value() ?? 0;
        return new Hit(new PassageId(document.Get(PassageFields.Id, CultureInfo.InvariantCulture)), new RevisionId(document.Get(PassageFields.Revision, CultureInfo.InvariantCulture)), ordinal, found.Score);
    }

    /// <summary>The change number of the last commit; null for another format. Reads every file, so that a flipped byte is found.</summary>
    private static long? ReadChange(LuceneDirectory directory, string format)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        var data = reader.IndexCommit.UserData;
        return data.TryGetValue(FormatKey, out var written) && written == format && data.TryGetValue(ChangeKey, out var change)
            ? long.Parse(change, CultureInfo.InvariantCulture)
            : null;
    }
}
