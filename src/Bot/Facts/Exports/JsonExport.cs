using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answers;
using Bot.Facts.Packs;

namespace Bot.Facts.Exports;

/// <summary>Writes facts as one JSON array: each record as its verb prints it, with its review beside it.</summary>
internal static class JsonExport
{
    private static readonly JsonSerializerOptions Form = new(AnswerRecord.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Task WriteAsync(IAsyncEnumerable<PackedFact> facts, Stream output, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(output, facts.Select(ExportedFact.Of), Form, cancellationToken);

    private sealed record ExportedFact(string Fact, string Asked, DateTimeOffset AskedAt, AnswerRecord? Answer, CheckRecord? Check, PackedReview? Review)
    {
        public static ExportedFact Of(PackedFact fact) => new(fact.Id.ToString(), fact.Asked, fact.AskedAt, fact.Answer, fact.Check, fact.Review);
    }
}
