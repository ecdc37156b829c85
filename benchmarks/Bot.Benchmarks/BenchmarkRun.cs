using Bot.Benchmarks.Engines;
using Bot.Benchmarks.Model;
using Bot.Benchmarks.Platforms;
using Bot.Benchmarks.Product;
using Bot.Benchmarks.Texts;

namespace Bot.Benchmarks;

/// <summary>Measures the engines against each other, then the built product, and prints one table.</summary>
internal static class BenchmarkRun
{
    private const int WarmUpPassages = 5_000;

    private static async Task<int> Main(string[] arguments)
    {
        var options = BenchmarkOptions.Read(arguments);
        if (options.Scratch.Length == 0)
        {
            Console.Error.WriteLine("Start this through benchmarks/run, which makes the temporary folder and the PostgreSQL server.");
            return 2;
        }

        var table = new RatioTable();
        if (options.Only is "")
        {
            await AddEnginesAsync(table, options);
        }

        if (options.Only is "" or "model")
        {
            await ModelRows.AddAsync(table, options);
        }

        if (options.Only is "" or "chat")
        {
            await PlatformRows.AddAsync(table, options);
        }

        Console.Write(table.ToMarkdown());
        return 0;
    }

    private static async Task AddEnginesAsync(RatioTable table, BenchmarkOptions options)
    {
        var text = options.Folder.Length == 0 ? GeneratedText.Make() : CollectionFolder.Read(options.Folder);

        // The first engine would pay for compiling what all of them use.
        await CompareAsync(options, text, WarmUpPassages, "warm-up");
        foreach (var size in options.SizeList)
        {
            table.AddEngines(size, await CompareAsync(options, text, size, "passages-" + size));
        }

        if (options.Postgres.Length == 0)
        {
            table.AddNote("PostgreSQL was left out: it is not installed or did not start; standard error says which.");
        }

        if (options.Bot.Length > 0)
        {
            await ProductRows.AddAsync(table, options);
        }
    }

    private static async Task<ComparisonFigures> CompareAsync(BenchmarkOptions options, BenchmarkText text, int size, string name)
    {
        var scratch = Directory.CreateDirectory(Path.Combine(options.Scratch, name)).FullName;
        try
        {
            await using var engines = await EngineSet.CreateAsync(scratch, options.Postgres);
            return await new Comparison(text.Take(size), text.Questions(options.Questions)).RunAsync(engines);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
