using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Alignment;

/// <summary>A sentence held against its evidence, as the checks see it.</summary>
internal sealed class Comparison
{
    public Comparison(ReadEvidence evidence, ReadText sentence, WordingTable wording)
    {
        Evidence = evidence;
        Sentence = sentence;
        Wording = wording;
        Dates = FigureReader.Dates(sentence.Words);
        Quantities = FigureReader.Quantities(sentence.Words, Dates);
        Clauses = new Aligner(evidence, sentence, wording, FigureWords()).Align();
        Anchors = Clauses.SelectMany(clause => clause.Anchors).ToDictionary(anchor => anchor.Key, anchor => anchor.Value);
    }

    public ReadEvidence Evidence { get; }

    public ReadText Sentence { get; }

    public WordingTable Wording { get; }

    public IReadOnlyList<StatedDate> Dates { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<AlignedClause> Clauses { get; }

    /// <summary>Where each word of the sentence is found in the evidence; words not found are absent.</summary>
    public IReadOnlyDictionary<int, Anchor> Anchors { get; }

    /// <summary>Words of the evidence that some word of the sentence is found at.</summary>
    public IReadOnlySet<int> Used => used ??= Anchors.Values.Select(anchor => anchor.Word).ToHashSet();

    private HashSet<int>? used;

    /// <summary>Whether a word of the evidence, or an expression that it is part of, is found in the sentence.</summary>
    public bool IsUsed(int word) => Used.Contains(word) || IsInSharedPhrase(word);

    /// <summary>Whether a word of the evidence is part of an expression of several words that an expression of the sentence means.</summary>
    public bool IsInSharedPhrase(int word) =>
        Evidence.TermsAt(word).Any(term => term.End - term.Start > 1 && SentenceTerms.Any(other => WordingTable.Of(term.Entry, other.Entry) >= Relation.Entails && Anchors.ContainsKey(other.Start)));

    /// <summary>Whether a word of the sentence is part of an expression of several words that an expression of the evidence means.</summary>
    public bool IsSaidInPhrase(int word) =>
        SentenceTerms.Any(term => term.End - term.Start > 1 && term.Start <= word && word < term.End && Anchors.TryGetValue(word, out var anchor) && Evidence.TermsAt(anchor.Word).Any(other => WordingTable.Of(other.Entry, term.Entry) >= Relation.Entails));

    private List<Term> SentenceTerms => sentenceTerms ??= Wording.Terms(Sentence.Words);

    private List<Term>? sentenceTerms;

    /// <summary>The aligned clause that a word of the sentence belongs to.</summary>
    public AlignedClause Of(int word) => Clauses.First(aligned => aligned.Clause.Has(word));

    /// <summary>Whether a word of the sentence tells something that the evidence has to have, figures left to their own checks.</summary>
    public bool Tells(int word) => Aligner.Tells(Sentence, word) && !FigureWords().Contains(word) && !Wording.IsGeneric(Sentence.Words[word].Lemma);

    private HashSet<int>? figureWords;

    private HashSet<int> FigureWords() => figureWords ??=
    [
        .. Dates.SelectMany(date => Enumerable.Range(date.Start, date.End - date.Start)),
        .. Quantities.SelectMany(quantity => Enumerable.Range(quantity.Start, quantity.End - quantity.Start)),
    ];
}
