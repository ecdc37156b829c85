using Microsoft.Extensions.Configuration;

namespace Bot.Benchmarks;

/// <summary>What <c>benchmarks/run</c> hands over as <c>--Name value</c>.</summary>
internal sealed class BenchmarkOptions
{
    /// <summary>Folder with corpus.jsonl and queries.jsonl; empty for a small generated text.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Numbers of passages, separated by commas; empty for the usual ones.</summary>
    public string Sizes { get; set; } = "";

    /// <summary><c>model</c> to measure only what a model and the evidence gate cost, <c>chat</c> only the load on chat platforms; empty for everything.</summary>
    public string Only { get; set; } = "";

    /// <summary>Part of the name of the chat transports to load, such as <c>slack</c>; empty for all.</summary>
    public string Transport { get; set; } = "";

    /// <summary>How many questions chat platforms ask at once.</summary>
    public int AtOnce { get; set; } = 500;

    /// <summary>How long chat platforms ask 50 questions a second.</summary>
    public int Seconds { get; set; } = 10;

    /// <summary>How many questions are timed.</summary>
    public int Questions { get; set; } = 300;

    /// <summary>Connection string of an empty PostgreSQL database; empty leaves PostgreSQL out.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The built Bot; empty leaves the product rows out.</summary>
    public string Bot { get; set; } = "";

    /// <summary>File of questions for <c>ask</c>, one JSON object a line.</summary>
    public string AskQuestions { get; set; } = "";

    /// <summary>An empty folder on the disk to measure; the caller removes it.</summary>
    public string Scratch { get; set; } = "";

    public IReadOnlyList<int> SizeList => Sizes.Length == 0
        ? Folder.Length == 0 ? [2_000] : [10_000, 100_000]
        : [.. Sizes.Split(',').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))];

    public static BenchmarkOptions Read(string[] arguments) =>
        new ConfigurationBuilder().AddCommandLine(arguments).Build().Get<BenchmarkOptions>() ?? new BenchmarkOptions();
}
