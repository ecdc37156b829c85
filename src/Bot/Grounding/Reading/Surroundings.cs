using Bot.Documents;

namespace Bot.Grounding.Reading;

/// <summary>Cuts a passage that is too long to be read whole to the sentences near its quote.</summary>
internal static class Surroundings
{
    // The longest passage of the corpus has a tenth of it.
    private const int MaxPassage = 20_000;

    /// <summary>The evidence as it is, or with the sentences around the quote alone; of a quote that is itself too long, its beginning.</summary>
    public static QuotedEvidence Of(QuotedEvidence evidence)
    {
        if (evidence.Passage.Length <= MaxPassage)
        {
            return evidence;
        }

        var quoted = new TextSpan(evidence.Span.Start, Math.Min(evidence.Span.Length, MaxPassage));
        var around = (MaxPassage - quoted.Length) / 2;
        var sentences = SentenceSplitter.Split(evidence.Passage, "en");
        var start = sentences.Where(sentence => sentence.Start >= quoted.Start - around && sentence.Start <= quoted.Start).Select(sentence => sentence.Start).DefaultIfEmpty(quoted.Start).First();
        var end = sentences.Where(sentence => sentence.End <= quoted.End + around && sentence.End >= quoted.End).Select(sentence => sentence.End).DefaultIfEmpty(quoted.End).Last();
        return new QuotedEvidence(evidence.Passage[start..end], quoted with { Start = quoted.Start - start });
    }
}
