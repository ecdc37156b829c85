namespace Bot.Benchmarks;

/// <summary>What each engine was asked to do, so that a ratio can be judged.</summary>
internal static class Footer
{
    public static readonly IReadOnlyList<string> Lines =
    [
        "All: same passages and questions, best 20 with their ids, one caller at a time, files in a temporary folder, every question to each engine in turn after a warm-up.",
        "Bot: reads the question, stemmed words by BM25, then headings and word pairs on the best hits, within the asker's workspace and the day; the index keeps stemmed and exact words with positions.",
        "Plain Lucene.NET: EnglishAnalyzer, distinct words without stop words as one OR query over one field, BM25; default merging as in the bot, so both merge behind the writer.",
        "SQLite FTS5: contentless table, porter stems, the same words with OR, ORDER BY rank (BM25), one transaction, WAL. The words are handed over ready cut.",
        "PostgreSQL: stored tsvector under a GIN index built after the rows, ts_rank, the same words with |, prepared statement, one connection over loopback, no parallel workers, no JIT. The words are handed over ready cut.",
        "Allocated: managed memory; what SQLite and the PostgreSQL server allocate themselves is not seen, so there is no ratio to it.",
        "On disk: what searching needs, without the passages' text.",
        "The rows with the store put the bot's work there (revisions and passages in SQLite) against the others' bare index work.",
    ];
}
