using System.Diagnostics;
using Bot.Documents;
using Bot.Grounding;
using Bot.Tests.Fakes.ModelServer;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Model;

/// <summary>Gives the gate the sentences of the corpus: as they stand, in other words, altered, and joined with a neighbour.</summary>
internal static class GateTimes
{
    private const int Passages = 500;

    public static async Task<EngineFigures> MeasureAsync(ServiceProvider rooms)
    {
        var gate = rooms.GetRequiredService<EvidenceGate>();
        var sentences = new List<JudgedSentence>();
        await foreach (var (revision, passages) in rooms.GetRequiredService<DocumentStore>().CurrentAsync(afterChange: 0, CancellationToken.None))
        {
            sentences.AddRange(passages.SelectMany(passage => Sentences(passage.Span.In(revision.Text))));
            if (sentences.Count > 6 * Passages)
            {
                break;
            }
        }

        return await Rounds.BestAsync(sentences, sentence =>
        {
            var started = Stopwatch.GetTimestamp();
            gate.Judge(sentence.Text, sentence.Evidence);
            return Task.FromResult<TimeSpan?>(Stopwatch.GetElapsedTime(started));
        });
    }

    private static IEnumerable<JudgedSentence> Sentences(string passage)
    {
        TextSpan? before = null;
        foreach (var span in SentenceSplitter.Split(passage, "en"))
        {
            QuotedEvidence[] evidence = [new(passage, span)];
            var text = span.In(passage);
            yield return new JudgedSentence(text, evidence);
            yield return new JudgedSentence(Rephrasing.Of(text), evidence);
            yield return new JudgedSentence(Alteration.Number(text), evidence);
            yield return new JudgedSentence(Alteration.Polarity(text), evidence);
            yield return new JudgedSentence(Alteration.Word(text), evidence);
            if (before is { } other)
            {
                yield return new JudgedSentence($"{other.In(passage).TrimEnd('.')}, and {Rephrasing.Of(text)}", [new(passage, other), new(passage, span)]);
            }

            before = span;
        }
    }

    private sealed record JudgedSentence(string Text, IReadOnlyList<QuotedEvidence> Evidence);
}
