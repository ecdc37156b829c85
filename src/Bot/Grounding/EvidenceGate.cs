using Bot.Documents;
using Bot.Grounding.Alignment;
using Bot.Grounding.Checks;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Grounding;

/// <summary>Decides whether quoted words carry a sentence: whether it says no more than they do. Needs no model, and the same input always gets the same judgement.</summary>
/// <remarks>Immutable after construction, safe to share between threads. Reads English: a sentence or passage in another language is carried only word for word.</remarks>
public sealed class EvidenceGate
{
    // Small doubts add up; from here on the sentence is refused.
    private const double RefusedFrom = 1;

    // A small difference makes a missing word only half as doubtful again: a sentence in other words shows both.
    private const double DifferingShare = 0.5;

    // What is longer than any sentence of a draft is not worth the time that the comparison of every pair of words takes.
    private const int MaxSentence = 1_000;

    // So few words without a verb are no sentence; in longer ones the verb may be one that is not known.
    private const int FragmentWords = 6;

    // A blank line ends a sentence.
    private const string Between = "\n\n";

    private static readonly Func<Comparison, IEnumerable<Finding>>[] Pipeline =
    [
        FigureCheck.Find, BoundCheck.Find, NegationCheck.Find, DenialCheck.Find, ModalityCheck.Find, HedgeCheck.Find, QuantifierCheck.Find, OnlyCheck.Find, TenseCheck.Find, DeniedMannerCheck.Find, RoleCheck.Find, CopulaCheck.Find, ConditionCheck.Find, CircumstanceCheck.Find, ScopeCheck.Find, CauseCheck.Find, AttributionCheck.Find, WordsCheck.Find,
    ];

    private readonly WordingTable wording;

    /// <summary>Makes a gate with the wording table that ships inside the program.</summary>
    /// <param name="glossary">The terms whose forms are the same.</param>
    public EvidenceGate(Glossary glossary) => wording = WordingTable.Shipped(glossary);

    /// <summary>Judges one sentence.</summary>
    /// <remarks>A sentence of more than 1,000 UTF-16 units or without a letter or digit is carried word for word only. Of a passage of more than 20,000 units only what stands near the quote is read.</remarks>
    /// <param name="sentence">The sentence as it would be shown; any text.</param>
    /// <param name="evidence">The places it rests on; where it is empty, nothing is carried.</param>
    public Judgement Judge(string sentence, IReadOnlyList<QuotedEvidence> evidence)
    {
        if (evidence.Any(quoted => WordForWord.Stands(sentence, quoted)))
        {
            return new Judgement(1, []);
        }

        if (evidence.Count == 0 || sentence.Length > MaxSentence || !sentence.Any(char.IsLetterOrDigit))
        {
            return new Judgement(0, [new Fault(FaultKind.Addition, sentence, null)]);
        }

        if (ForeignText.Is(sentence) || evidence.Any(quoted => ForeignText.Is(quoted.Passage)))
        {
            return new Judgement(0, [new Fault(FaultKind.Language, sentence, null)]);
        }

        var comparison = Compare(sentence, [.. evidence.Select(Surroundings.Of)]);
        if (comparison.Sentence.Words.Count <= FragmentWords && comparison.Sentence.Clauses.All(clause => clause.Verb is null))
        {
            // "Four months.", "Yes.": what is said of what can't be told.
            return new Judgement(0, [new Fault(FaultKind.Addition, sentence, null)]);
        }

        var findings = Findings(comparison);
        var coverage = Coverage(comparison);
        var missing = findings.Where(finding => finding.Kind is FaultKind.Addition).Sum(finding => finding.Weight);
        var differing = findings.Where(finding => finding.Kind is not FaultKind.Addition).Sum(finding => finding.Weight);
        return differing < RefusedFrom && missing + (DifferingShare * differing) < RefusedFrom
            ? new Judgement(coverage, [])
            : new Judgement(coverage, [.. findings.OrderByDescending(finding => finding.Weight).Select(finding => new Fault(finding.Kind, finding.Said, finding.Held, finding.Weight))]);
    }

    /// <summary>What the checks object to, doubts that do not refuse the sentence included.</summary>
    internal static Finding[] Findings(Comparison comparison) => [.. Pipeline.SelectMany(check => check(comparison))];

    /// <summary>Holds a sentence against its evidence.</summary>
    internal Comparison Compare(string sentence, IReadOnlyList<QuotedEvidence> evidence)
    {
        var passages = evidence.Select(quoted => quoted.Passage).Distinct(StringComparer.Ordinal).ToArray();
        var starts = new int[passages.Length];
        for (var next = 1; next < passages.Length; next++)
        {
            starts[next] = starts[next - 1] + passages[next - 1].Length + Between.Length;
        }

        var text = ReadText.Of(string.Join(Between, passages), wording.IsVerb);
        var spans = evidence.Select(quoted => new TextSpan(starts[Array.IndexOf(passages, quoted.Passage)] + quoted.Span.Start, quoted.Span.Length)).ToArray();
        var quoted = text.Clauses.Where(clause => spans.Any(span => text.Words[clause.Start].Span.Start < span.End && text.Words[clause.End - 1].Span.End > span.Start)).Select(clause => clause.Sentence).ToHashSet();
        return new Comparison(new ReadEvidence(text, starts, quoted, wording), ReadText.Of(sentence, wording.IsVerb), wording);
    }

    private static double Coverage(Comparison comparison)
    {
        var telling = Enumerable.Range(0, comparison.Sentence.Words.Count).Where(comparison.Tells).ToArray();
        return telling.Length == 0 ? 0 : (double)telling.Count(comparison.Anchors.ContainsKey) / telling.Length;
    }
}
