using Bot.Documents;
using Bot.Grounding;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>What a faulty model could make of any sentence of the shipped documents, held against that sentence by the gate alone.</summary>
[Collection(nameof(ShippedLibrary))]
public sealed class AlteredCorpusTests(ShippedLibrary library)
{
    // A gate that lets pass more altered sentences than this is none, whatever else it is good at.
    private const double MostAccepted = 0.08;
    private const double LeastRephrased = 0.85;

    [Fact]
    public async Task Every_sentence_carries_itself() => Assert.Empty((await JudgeAsync(text => text)).Refused);

    [Fact]
    public async Task Most_sentences_in_other_words_are_carried()
    {
        var judged = await JudgeAsync(text => Changed(text, Rephrasing.Of));

        Assert.True(judged.Carried.Count >= LeastRephrased * judged.Count, Listed("refused", judged.Refused, judged.Count));
    }

    [Theory]
    [InlineData(nameof(Alteration.Number))]
    [InlineData(nameof(Alteration.Polarity))]
    [InlineData(nameof(Alteration.Word))]
    [InlineData(nameof(Alteration.Modality))]
    [InlineData(nameof(Alteration.Name))]
    [InlineData(nameof(Alteration.Condition))]
    public async Task Hardly_any_altered_sentence_is_carried(string alteration)
    {
        var alter = typeof(Alteration).GetMethod(alteration)!.CreateDelegate<Func<string, string>>();

        var judged = await JudgeAsync(text => Changed(text, alter));

        Assert.True(judged.Carried.Count <= MostAccepted * judged.Count, Listed("carried", judged.Carried, judged.Count));
    }

    private static string? Changed(string text, Func<string, string> change) => change(text) is var changed && changed != text ? changed : null;

    /// <summary>Makes a sentence of each sentence, where one can be made, and holds it against the one it was made of.</summary>
    private async Task<Judged> JudgeAsync(Func<string, string?> make)
    {
        var gate = library.Get<EvidenceGate>();
        var judged = new Judged([], []);
        await foreach (var (revision, passages) in library.Get<DocumentStore>().CurrentAsync(afterChange: 0, TestContext.Current.CancellationToken))
        {
            foreach (var passage in passages.Select(passage => passage.Span.In(revision.Text)))
            {
                foreach (var span in SentenceSplitter.Split(passage, "en"))
                {
                    if (make(span.In(passage)) is { } made)
                    {
                        var judgement = gate.Judge(made, [new QuotedEvidence(passage, span)]);
                        (judgement.IsSupported ? judged.Carried : judged.Refused).Add($"{made}{Environment.NewLine}    of: {span.In(passage)}");
                    }
                }
            }
        }

        return judged;
    }

    private static string Listed(string what, List<string> sentences, int count) =>
        $"{sentences.Count} of {count} are {what}:{Environment.NewLine}{string.Join(Environment.NewLine, sentences)}";

    private sealed record Judged(List<string> Carried, List<string> Refused)
    {
        public int Count => Carried.Count + Refused.Count;
    }
}
