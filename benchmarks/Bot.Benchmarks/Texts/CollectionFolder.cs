using System.Text.Json;

namespace Bot.Benchmarks.Texts;

/// <summary>Reads a retrieval collection: corpus.jsonl with a passage a line, queries.jsonl with a question a line.</summary>
internal static class CollectionFolder
{
    // Passages of a collection that does not say which document they belong to are put together by so many.
    private const int PassagesPerDocument = 200;

    public static BenchmarkText Read(string folder)
    {
        var passages = Lines(folder, "corpus.jsonl")
            .Select((line, position) => (Document: DocumentOf(line, position), Text: (Text(line, "title") + "\n" + Text(line, "text")).Trim()))
            .Where(passage => passage.Text.Length > 0);
        var documents = passages.GroupBy(passage => passage.Document)
            .Select(document => new BenchmarkDocument(document.Key, [.. document.Select(passage => passage.Text)]));
        return new BenchmarkText([.. documents], [.. Lines(folder, "queries.jsonl").Select(line => Text(line, "text"))]);
    }

    private static IEnumerable<JsonElement> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string DocumentOf(JsonElement line, int position) =>
        line.TryGetProperty("document_id", out var document) ? "d" + document : "d" + (position / PassagesPerDocument);
}
