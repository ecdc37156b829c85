using Bot.Answers;
using Bot.Tests.Architecture;
using Bot.Tests.Verbs;
using Bot.Verbs;

namespace Bot.Tests.Corpus;

/// <summary>The questions of corpus/evaluation, asked as anyone would ask a file of questions.</summary>
public sealed class AskedEvaluation : IAsyncLifetime
{
    private readonly VerbRun run = new();

    public static string Questions { get; } = Path.Combine(Repository.Root, "corpus/evaluation/interpol-dev.jsonl");

    /// <summary>The answers of the first round.</summary>
    public string Results => run.PathOf("first.jsonl");

    /// <summary>The store they came from; no bot has it open.</summary>
    public string StoreFile => Path.Combine(run.DataFolder, "bot.db");

    public async ValueTask InitializeAsync() => await AskAsync("first.jsonl");

    /// <summary>Asks every question on the same data folder.</summary>
    /// <returns>The file of answers.</returns>
    public async Task<string> AskAsync(string name)
    {
        await DoneAsync("ask", "--questions", Questions, "--results", run.PathOf(name));
        return run.PathOf(name);
    }

    /// <summary>Runs a verb on the data folder and expects it to do its work.</summary>
    public async Task DoneAsync(params string[] arguments)
    {
        var result = await run.OnDataAsync(arguments);
        Assert.True(result.Status == ExitStatus.Done, $"{arguments[0]} ended with {result.Status}: {result.Error}");
    }

    internal static IReadOnlyList<AnswerRecord> Read(string results) =>
        [.. File.ReadLines(results).Select(line => System.Text.Json.JsonSerializer.Deserialize<AnswerRecord>(line, AnswerRecord.Json)!)];

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }
}
