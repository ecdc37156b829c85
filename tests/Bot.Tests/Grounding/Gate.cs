using Bot.Documents;
using Bot.Grounding;
using Bot.Grounding.Alignment;
using Bot.Grounding.Checks;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Tests.Grounding;

/// <summary>The gate with its shipped table, and what it says of a sentence that rests on a whole passage.</summary>
internal static class Gate
{
    public static EvidenceGate Shipped { get; } = new(Glossary.Shipped());

    public static WordingTable Wording { get; } = WordingTable.Shipped(Glossary.Shipped());

    public static ReadText Read(string text) => ReadText.Of(text, Wording.IsVerb);

    public static Judgement Judge(string passage, string sentence) => Shipped.Judge(sentence, Whole(passage));

    public static Comparison Compare(string passage, string sentence) => Shipped.Compare(sentence, Whole(passage));

    /// <summary>The sentence is refused, and it is this check that objects.</summary>
    public static void Finds(Func<Comparison, IEnumerable<Finding>> check, string passage, string sentence, FaultKind kind)
    {
        Assert.Contains(check(Compare(passage, sentence)), finding => finding.Kind == kind);
        Assert.Contains(Judge(passage, sentence).Faults, fault => fault.Kind == kind);
    }

    public static void Carries(string passage, string sentence) => Assert.Empty(Judge(passage, sentence).Faults);

    /// <summary>A word in lower case.</summary>
    public static string Written(ReadText text, int word) => text.Words[word].Lower;

    private static QuotedEvidence[] Whole(string passage) => [new(passage, new TextSpan(0, passage.Length))];
}
