using Bot.Documents;

namespace Bot.Grounding;

/// <summary>Tells whether a sentence is one or more whole sentences of its evidence, letter for letter.</summary>
internal static class WordForWord
{
    /// <summary>Whether the sentence begins and ends where sentences of the quoted words do, with the same letters between.</summary>
    public static bool Stands(string sentence, QuotedEvidence quoted)
    {
        var said = sentence.Trim();
        var text = quoted.Span.In(quoted.Passage);
        if (said.Length == 0 || !text.Contains(said, StringComparison.Ordinal))
        {
            return false;
        }

        var sentences = SentenceSplitter.Split(text, "en");
        var ends = sentences.Select(span => span.End).ToHashSet();
        return sentences.Any(span => ends.Contains(span.Start + said.Length) && text.AsSpan(span.Start).StartsWith(said));
    }
}
