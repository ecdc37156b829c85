using System.Text.Json;
using Bot.Tests.Architecture;

namespace Bot.Tests.Grounding;

/// <summary>Over the development sets of corpus/evaluation the gate lets few false sentences through, and does not pay for it with the plain true ones.</summary>
public sealed class GroundingSetTests
{
    private static readonly Case[] Cases =
    [
        .. from name in new[] { "grounding-development-1.jsonl", "grounding-development-2.jsonl" }
           from line in File.ReadLines(Path.Combine(Repository.Root, "corpus/evaluation", name))
           select JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web),
    ];

    private static readonly ILookup<Case, bool> Shown = Cases.ToLookup(asked => asked, asked => Gate.Judge(asked.Passage, asked.Sentence).IsSupported);

    [Fact]
    public void Few_false_sentences_are_carried() => Assert.InRange(Share(asked => asked.Label is "unsupported"), 0, 0.05);

    [Fact]
    public void Every_quotation_is_carried() => Assert.Equal(1.0, Share(asked => asked is { Label: "supported", How: "verbatim" }));

    [Fact]
    public void Most_light_rewordings_are_carried() => Assert.InRange(Share(asked => asked is { Label: "supported", How: "light" }), 0.85, 1);

    private static double Share(Func<Case, bool> isMeant) => Cases.Where(isMeant).Average(asked => Shown[asked].First() ? 1.0 : 0.0);

    private sealed record Case(string Id, string Passage, string Sentence, string Label, string? How, string? Fault);
}
