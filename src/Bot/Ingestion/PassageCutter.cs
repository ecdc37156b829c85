using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Cuts a long block at the ends of sentences.</summary>
internal static class PassageCutter
{
    /// <summary>Cuts a block into pieces of about equal length, each at most <paramref name="maxCharacters"/> unless one sentence is longer.</summary>
    public static IEnumerable<TextSpan> Cut(string text, TextSpan block, string language, int maxCharacters)
    {
        if (block.Length <= maxCharacters)
        {
            return [block];
        }

        var pieces = block.Length / maxCharacters + 1;
        var aim = block.Length / pieces;
        var cut = new List<TextSpan>();
        var current = default(TextSpan);
        foreach (var sentence in SentenceSplitter.Split(block.In(text), language).SelectMany(sentence => Shorten(text, Shift(sentence, block.Start), maxCharacters)))
        {
            var joined = new TextSpan(current.Start, sentence.End - current.Start);
            if (current.Length > 0 && (joined.Length > maxCharacters || current.Length >= aim))
            {
                cut.Add(current);
                current = sentence;
            }
            else
            {
                current = current.Length == 0 ? sentence : joined;
            }
        }

        cut.Add(current);
        return cut;
    }

    // A sentence stays whole up to four times the size of a passage; only text that is no sentence at all is longer.
    private static IEnumerable<TextSpan> Shorten(string text, TextSpan sentence, int maxCharacters)
    {
        const int tolerance = 4;
        while (sentence.Length > maxCharacters * tolerance)
        {
            var space = text.LastIndexOf(' ', sentence.Start + maxCharacters - 1, maxCharacters);
            var end = space > sentence.Start ? space : sentence.Start + maxCharacters - (char.IsHighSurrogate(text[sentence.Start + maxCharacters - 1]) ? 1 : 0);
            yield return new TextSpan(sentence.Start, end - sentence.Start);
            var next = end;
            while (text[next] == ' ')
            {
                next++;
            }

            sentence = new TextSpan(next, sentence.End - next);
        }

        yield return sentence;
    }

    private static TextSpan Shift(TextSpan span, int by) => span with { Start = span.Start + by };
}
