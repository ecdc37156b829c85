using Bot.Documents;
using Bot.Grounding;

namespace Bot.Answers.Verification;

/// <summary>A sentence says no more than the whole sentences that its quotes stand in.</summary>
internal static class GroundingCheck
{
    /// <summary>What a sentence says that its quotes do not bear out; null when they bear out all of it.</summary>
    /// <remarks>A text of several sentences is judged sentence by sentence, each by all the quotes.</remarks>
    public static string? Fault(EvidenceGate gate, CitedSentence sentence, string language)
    {
        if (sentence.IsVerbatim)
        {
            return null;
        }

        var evidence = sentence.Quotes.Select(EvidenceOf).Distinct().ToArray();
        return SentenceSplitter.Split(sentence.Text, language)
            .Select(part => gate.Judge(part.In(sentence.Text), evidence))
            .FirstOrDefault(judgement => !judgement.IsSupported) is { } unsupported
                ? FaultText.Of(unsupported.Faults)
                : null;
    }

    /// <summary>A quote as the gate reads it: its lead-in and its passage as one text, without what is planted there, and the sentences it touches.</summary>
    private static QuotedEvidence EvidenceOf(FoundQuote quote)
    {
        var passage = quote.Passage.Passage;
        var leadIn = quote.HonestLeadIn is { Length: > 0 } before ? before + " " : "";
        var proof = WholeSentences.Proof(quote);
        var start = proof.Count > 1 ? 0 : leadIn.Length + proof[^1].Start - passage.Span.Start;
        var end = leadIn.Length + proof[^1].End - passage.Span.Start;
        return new QuotedEvidence(leadIn + quote.HonestText, new TextSpan(start, end - start));
    }
}
