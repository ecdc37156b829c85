using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Alignment;

/// <summary>A sentence held against its evidence, as the checks see it.</summary>
internal sealed class Comparison
{
    private readonly List<Term> terms;

    public Comparison(ReadEvidence evidence, ReadText sentence, WordingTable wording)
    {
        Evidence = evidence;
        Sentence = sentence;
        Wording = wording;
        Dates = FigureReader.Dates(sentence.Words);
        Quantities = FigureReader.Quantities(sentence.Words, Dates);
        terms = wording.Terms(sentence.Words);
        Clauses = new Aligner(evidence, sentence, wording, terms, FigureWords(), Quantities).Align();
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

    /// <summary>The families of the sentence's words that are found.</summary>
    public IReadOnlySet<string> SaidFamilies => saidFamilies ??= Anchors.Where(anchor => anchor.Value.Relation >= Relation.Entails).SelectMany(anchor => new[] { Wording.FamilyOf(Sentence.Words[anchor.Key].Lemma), Wording.FamilyOf(Evidence.Text.Words[anchor.Value.Word].Lemma) }).ToHashSet(StringComparer.Ordinal);

    private HashSet<string>? saidFamilies;

    /// <summary>Whether a word of the evidence, or an expression that it is part of, is found in the sentence.</summary>
    public bool IsUsed(int word) => Used.Contains(word) || IsInSharedPhrase(word);

    /// <summary>Whether a word of the evidence, or any word of an expression that it is part of, is found in the sentence: enough for what has to be kept, too little for what is proved.</summary>
    public bool IsPartlyUsed(int word) => Used.Contains(word) || Evidence.TermsAt(word).Any(term => Enumerable.Range(term.Start, term.End - term.Start).Any(Used.Contains));

    /// <summary>Whether a word of the evidence is part of an expression of several words for which the sentence has a word or an expression that means the same.</summary>
    public bool IsInSharedPhrase(int word) => SharedPhrases.Any(pair => pair.Held.End - pair.Held.Start > 1 && pair.Held.Start <= word && word < pair.Held.End);

    /// <summary>Whether a word of the sentence is part of an expression of several words for which the evidence has a word or an expression that means the same.</summary>
    public bool IsSaidInPhrase(int word) => SharedPhrases.Any(pair => pair.Said.End - pair.Said.Start > 1 && pair.Said.Start <= word && word < pair.Said.End);

    private List<(Term Said, Term Held)> SharedPhrases => sharedPhrases ??=
    [
        .. from said in terms
           where Anchors.ContainsKey(said.Start)
           let place = Of(said.Start).EvidenceSentence
           from held in Evidence.TermsNear(said.Entry)
           where (said.End - said.Start > 1 || held.End - held.Start > 1) && Evidence.Text.SentenceOf(held.Start) == place && WordingTable.Of(held.Entry, said.Entry) >= Relation.Entails
           select (said, held),
    ];

    private List<(Term Said, Term Held)>? sharedPhrases;

    /// <summary>The aligned clause that a word of the sentence belongs to.</summary>
    public AlignedClause Of(int word) => Clauses.First(aligned => aligned.Clause.Has(word));

    /// <summary>Whether a word of the sentence tells something that the evidence has to have, figures left to their own checks.</summary>
    public bool Tells(int word) => Aligner.Tells(Sentence, word) && !IsFigure(word) && (Sentence.Verbs.Contains(word) || !Wording.IsGeneric(Sentence.Words[word].Lemma));

    /// <summary>Whether a word of the sentence is part of a figure or date.</summary>
    public bool IsFigure(int word) => FigureWords().Contains(word);

    private HashSet<int>? figureWords;

    private HashSet<int> FigureWords() => figureWords ??=
    [
        .. Dates.SelectMany(date => Enumerable.Range(date.Start, date.End - date.Start)),
        .. Quantities.SelectMany(quantity => Enumerable.Range(quantity.Start, quantity.End - quantity.Start)),
    ];
}
