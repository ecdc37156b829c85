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
        var at = said.Length == 0 ? -1 : text.IndexOf(said, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var sentences = SentenceSplitter.Split(text, "en");
        return sentences.Any(span => span.Start == at) && sentences.Any(span => span.End == at + said.Length);
    }
}
