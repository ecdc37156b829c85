using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Tests.Architecture;

namespace Bot.Tests.Corpus;

/// <summary>A fact about INTERPOL with its source: what the corpus is written from.</summary>
internal sealed record Fact(string Id, string Statement, string Instrument, [property: JsonPropertyName("ref")] string Reference, string Url, string Authority)
{
    public static IReadOnlyList<Fact> All { get; } = JsonLinesFile.Read<Fact>("tests/Bot.Tests/Fixtures/facts.jsonl");
}

/// <summary>Where the corpus states a fact; a fact may stand in several documents.</summary>
internal sealed record FactPlace(string Fact, string Document, string Statement)
{
    public static IReadOnlyList<FactPlace> All { get; } = JsonLinesFile.Read<FactPlace>("tests/Bot.Tests/Fixtures/corpus-facts.jsonl");
}

/// <summary>Reads files of the repository that hold one JSON object a line.</summary>
internal static class JsonLinesFile
{
    public static IReadOnlyList<T> Read<T>(string path) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, path)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!)];
}
