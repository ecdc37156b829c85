using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Product;

/// <summary>The questions for <c>ask --questions</c>: some rounds to warm up, then the rounds that count.</summary>
internal static class AskedFile
{
    public const int WarmUpRounds = 1;
    private const int MeasuredRounds = 3;

    private static readonly string[] Usual =
    [
        "Is a red notice an international arrest warrant?",
        "What is a blue notice for?",
        "Who decides whether a red notice is published?",
        "How do I ask the Commission for the Control of INTERPOL's Files what data it holds on me?",
        "How long does the CCF take to answer a request for access?",
        "What does Article 3 of INTERPOL's Constitution forbid?",
        "What is the difference between a notice and a diffusion?",
        "May a refugee be the subject of a red notice?",
        "What is a National Central Bureau?",
        "How do I bake bread?",
    ];

    /// <summary>Writes the file, each round with ids of its own.</summary>
    /// <param name="source">A file of such questions; a handful of usual ones when it does not exist.</param>
    /// <param name="folder">Where to write.</param>
    /// <returns>The path of the file.</returns>
    public static string Prepare(string source, string folder)
    {
        var questions = File.Exists(source)
            ? File.ReadLines(source).Where(line => line.Length > 0).ToList()
            : [.. Usual.Select(question => JsonSerializer.Serialize(new { id = "", question }))];
        var path = Path.Combine(folder, "questions.jsonl");
        File.WriteAllLines(path, Enumerable.Range(0, WarmUpRounds + MeasuredRounds).SelectMany(round => questions.Select((line, number) => WithId(line, $"{round}-{number}"))));
        return path;
    }

    /// <summary>The latencies of the rounds that count, from a results file.</summary>
    /// <exception cref="BotProcessException">A line has no <c>elapsedMs</c>.</exception>
    public static EngineFigures ReadLatencies(string results)
    {
        var figures = new EngineFigures();
        var lines = File.ReadAllLines(results);
        foreach (var line in lines.Skip(lines.Length * WarmUpRounds / (WarmUpRounds + MeasuredRounds)))
        {
            var elapsed = JsonNode.Parse(line)?["elapsedMs"] ?? throw new BotProcessException("a result of ask has no elapsedMs.");
            figures.Latencies.Add(TimeSpan.FromMilliseconds(elapsed.GetValue<double>()));
        }

        return figures;
    }

    private static string WithId(string line, string id)
    {
        var question = JsonNode.Parse(line) ?? throw new BotProcessException("an empty question.");
        question["id"] = id;
        return question.ToJsonString();
    }
}
