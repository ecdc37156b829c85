using Bot.Documents;

namespace Bot.Grounding.Reading;

/// <summary>A text as the gate reads it.</summary>
internal sealed class ReadText
{
    private readonly int[] clauseOf;
    private readonly Clause[][] sentences;

    private ReadText(string text, IReadOnlyList<Word> words, IReadOnlyList<Clause> clauses, IReadOnlySet<int> verbs)
    {
        Text = text;
        Words = words;
        Clauses = clauses;
        Verbs = verbs;
        sentences = [.. clauses.GroupBy(clause => clause.Sentence).Select(sentence => sentence.ToArray())];
        clauseOf = new int[words.Count];
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            Array.Fill(clauseOf, clause, clauses[clause].Start, clauses[clause].End - clauses[clause].Start);
        }
    }

    public string Text { get; }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The words that are used as verbs: in finite groups, after "to", and participles.</summary>
    public IReadOnlySet<int> Verbs { get; }

    /// <summary>Reads an English text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isVerb">Whether a base form is known as a verb.</param>
    public static ReadText Of(string text, Func<string, bool> isVerb)
    {
        var words = Tokenizer.Words(text);
        var clauses = new List<Clause>();
        var verbs = new HashSet<int>();
        var word = 0;
        var number = 0;
        foreach (var sentence in SentenceSplitter.Split(text, "en"))
        {
            var start = word;
            while (word < words.Count && words[word].Span.Start < sentence.End)
            {
                // What a semicolon or "whereas" parts stands on its own.
                var isBorder = words[word].Lower is ";" || (word + 1 < words.Count && word > start && words[word].Lower is "," && words[word + 1].Lower is "whereas" or "while" or "whilst");
                word++;
                if (isBorder)
                {
                    clauses.AddRange(ClauseReader.Read(words, start, word, number++, isVerb, verbs));
                    start = word;
                }
            }

            if (word > start)
            {
                clauses.AddRange(ClauseReader.Read(words, start, word, number++, isVerb, verbs));
            }
        }

        return new ReadText(text, words, clauses, verbs);
    }

    /// <summary>The clause that a word belongs to.</summary>
    public Clause ClauseOf(int word) => Clauses[clauseOf[word]];

    /// <summary>The number of the sentence that a word belongs to.</summary>
    public int SentenceOf(int word) => ClauseOf(word).Sentence;

    /// <summary>The clauses of a sentence in order, never none; none for a number that no sentence has.</summary>
    public IReadOnlyList<Clause> ClausesIn(int sentence) => sentence >= 0 && sentence < sentences.Length ? sentences[sentence] : [];

    /// <summary>The first word of a sentence that the text has.</summary>
    public int FirstWord(int sentence) => sentences[sentence][0].Start;

    /// <summary>The word after the last of a sentence that the text has.</summary>
    public int EndWord(int sentence) => sentences[sentence][^1].End;

    /// <summary>The text from one word to another, as written.</summary>
    public string Written(int start, int end) => end <= start ? "" : Text[Words[start].Span.Start..Words[end - 1].Span.End];
}
