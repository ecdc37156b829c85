using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Alignment;

/// <summary>A passage as the gate reads it, with the sentences that are quoted.</summary>
internal sealed class ReadEvidence
{
    private readonly Dictionary<int, HashSet<int>> nearby = [];

    public ReadEvidence(ReadText text, IReadOnlySet<int> quoted, WordingTable wording)
    {
        Text = text;
        Quoted = quoted;
        Terms = wording.Terms(text.Words);
        Dates = FigureReader.Dates(text.Words);
        Quantities = FigureReader.Quantities(text.Words, Dates);
        Frames = FrameReader.Read(text, wording.IsNominal);
        foreach (var term in Terms)
        {
            for (var word = term.Start; word < term.End; word++)
            {
                if (!termsAt.TryGetValue(word, out var terms))
                {
                    termsAt[word] = terms = [];
                }

                terms.Add(term);
            }
        }
    }

    private readonly Dictionary<int, List<Term>> termsAt = [];

    public ReadText Text { get; }

    /// <summary>The numbers of the sentences that may be rested on.</summary>
    public IReadOnlySet<int> Quoted { get; }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyList<StatedDate> Dates { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>The expressions that hold a word.</summary>
    public IReadOnlyList<Term> TermsAt(int word) => termsAt.TryGetValue(word, out var terms) ? terms : [];

    /// <summary>The words before a sentence to which it refers back: what "it" and "they" stand for, and what "the request" was said to be.</summary>
    public IReadOnlySet<int> Nearby(int sentence)
    {
        if (!nearby.TryGetValue(sentence, out var words))
        {
            nearby[sentence] = words = References.Back(Text, sentence);
        }

        return words;
    }
}
