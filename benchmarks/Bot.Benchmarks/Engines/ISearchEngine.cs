using Bot.Benchmarks.Texts;

namespace Bot.Benchmarks.Engines;

/// <summary>Something that indexes passages on disk and finds the best twenty for a question.</summary>
internal interface ISearchEngine : IAsyncDisposable
{
    /// <summary>How many hits every engine is asked for.</summary>
    const int Limit = 20;

    EngineName Name { get; }

    /// <summary>Indexes all documents on one thread; at the end they are on disk and can be found.</summary>
    Task IngestAsync(IReadOnlyList<BenchmarkDocument> documents);

    /// <summary>Finds passages and reads their ids.</summary>
    /// <returns>How many were found.</returns>
    ValueTask<int> SearchAsync(AskedQuestion question);

    /// <summary>Size of everything a search reads, without the passages' text.</summary>
    Task<long> SizeBytesAsync();
}

/// <summary>The engines in the table's order. The first is measured against the others.</summary>
internal enum EngineName
{
    Bot,
    PlainLucene,
    Sqlite,
    PostgreSql,
}

/// <summary>A question, with what the SQL engines are given ready: cutting it into words is not counted against them.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Words">Distinct, lower case, no stop words, letters and digits only.</param>
internal sealed record AskedQuestion(string Text, IReadOnlyList<string> Words);
