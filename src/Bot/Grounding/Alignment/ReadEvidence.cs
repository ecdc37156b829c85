using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Alignment;

/// <summary>A passage as the gate reads it, with the sentences that are quoted.</summary>
internal sealed class ReadEvidence
{
    private readonly Dictionary<int, HashSet<int>> nearby = [];
    private readonly Dictionary<int, int[]> wordsAt = [];
    private readonly Dictionary<int, List<Term>> termsAt = [];
    private readonly Dictionary<int, List<int>> termsOfGroup = [];
    private readonly string[] families;

    private readonly IReadOnlyList<int> passageStarts;

    /// <summary>Reads the evidence.</summary>
    /// <param name="text">The passages, one behind the other.</param>
    /// <param name="passageStarts">Where each of them begins, in UTF-16 units; ascending.</param>
    /// <param name="quoted">The numbers of the sentences that may be rested on.</param>
    /// <param name="wording">The table that tells expressions.</param>
    public ReadEvidence(ReadText text, IReadOnlyList<int> passageStarts, IReadOnlySet<int> quoted, WordingTable wording)
    {
        this.passageStarts = passageStarts;
        Text = text;
        Quoted = quoted;
        Terms = wording.Terms(text.Words);
        Dates = FigureReader.Dates(text.Words);
        Quantities = FigureReader.Quantities(text.Words, Dates);
        Frames = FrameReader.Read(text, wording.IsNominal);
        families = [.. text.Words.Select(word => wording.FamilyOf(word.Lemma))];
        for (var place = 0; place < Terms.Count; place++)
        {
            var term = Terms[place];
            foreach (var group in term.Entry.Groups)
            {
                Put(termsOfGroup, group, place);
            }

            for (var word = term.Start; word < term.End; word++)
            {
                Put(termsAt, word, term);
            }
        }
    }

    public ReadText Text { get; }

    /// <summary>The numbers of the sentences that may be rested on.</summary>
    public IReadOnlySet<int> Quoted { get; }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyList<StatedDate> Dates { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<Frame> Frames { get; }

    // "It" in one document stands for nothing in another.
    private int PassageOf(int sentence) => passageStarts.Count(start => start <= Text.Words[Text.FirstWord(sentence)].Span.Start);

    /// <summary>The expressions that hold a word.</summary>
    public IReadOnlyList<Term> TermsAt(int word) => termsAt.TryGetValue(word, out var terms) ? terms : [];

    /// <summary>The expressions that have to do with one of the sentence, in order.</summary>
    public IEnumerable<Term> TermsNear(WordingEntry entry) => entry.Groups
        .SelectMany(group => termsOfGroup.TryGetValue(group, out var places) ? places : [])
        .Distinct()
        .Order()
        .Select(place => Terms[place]);

    /// <summary>The base form that stands for the whole family of a word.</summary>
    public string FamilyOf(int word) => families[word];

    /// <summary>Whether a word belongs to a sentence or to what it refers back to.</summary>
    public bool IsIn(int word, int sentence) => Text.SentenceOf(word) == sentence || Nearby(sentence).Contains(word);

    /// <summary>The words of a sentence and those it refers back to, in order.</summary>
    public IReadOnlyList<int> WordsAt(int sentence)
    {
        if (!wordsAt.TryGetValue(sentence, out var words))
        {
            var first = Text.FirstWord(sentence);
            wordsAt[sentence] = words = [.. Nearby(sentence).Order(), .. Enumerable.Range(first, Text.EndWord(sentence) - first)];
        }

        return words;
    }

    /// <summary>The words before a sentence to which it refers back: what "it" and "they" stand for, and what "the request" was said to be.</summary>
    public IReadOnlySet<int> Nearby(int sentence)
    {
        if (!nearby.TryGetValue(sentence, out var words))
        {
            nearby[sentence] = words = [.. References.Back(Text, sentence).Where(word => PassageOf(Text.SentenceOf(word)) == PassageOf(sentence))];
        }

        return words;
    }

    private static void Put<T>(Dictionary<int, List<T>> lists, int key, T added)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(added);
    }
}
