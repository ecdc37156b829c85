using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Model;

/// <summary>The questions of the evaluation folder, as many as are measured and some more: not every one reaches the model.</summary>
internal static class ModelQuestions
{
    public const int Measured = 200;

    public static IReadOnlyList<string> Read(BenchmarkOptions options)
    {
        var folder = Path.GetDirectoryName(options.AskQuestions) ?? "";
        var files = new[] { options.AskQuestions, Path.Combine(folder, "development-questions.jsonl") }.Where(File.Exists);
        return
        [
            .. files.SelectMany(File.ReadLines).Where(line => line.Length > 0)
                .Select(line => JsonNode.Parse(line)?["question"]?.ToString() ?? "")
                .Where(question => question.Length > 0)
                .Take(4 * Math.Min(options.Questions, Measured)),
        ];
    }
}
