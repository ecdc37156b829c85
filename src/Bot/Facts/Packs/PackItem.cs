using Bot.Answers;
using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>What of a record is judged and shown one by one: the sentences of an answer, the claims of a statement.</summary>
internal sealed record PackItem(string Text, IReadOnlyList<CitationRecord> Citations)
{
    /// <summary>The items of a pack, in their order; none for an abstention.</summary>
    public static IReadOnlyList<PackItem> Of(AnswerRecord? answer, CheckRecord? check, string asked) => (answer, check) switch
    {
        ({ } given, _) => [.. given.Sentences.Select(sentence => new PackItem(sentence.Text, sentence.Citations))],
        (_, { Parts: { } parts }) => [.. parts.Select(part => new PackItem(part.Claim ?? asked, part.Evidence))],
        (_, { } whole) => [new PackItem(asked, whole.Evidence)],
        _ => [],
    };

    /// <summary>The citations that stand together under a sentence or claim, then each that stands alone: what is near, what is said, what is against.</summary>
    public static IReadOnlyList<IReadOnlyList<CitationRecord>> Groups(AnswerRecord? answer, CheckRecord? check, string asked)
    {
        IReadOnlyList<CitationRecord>[] together = [.. Of(answer, check, asked).Select(item => item.Citations)];
        var others = (answer?.Closest.Select(closest => closest.Citation) ?? []).Concat(check?.Cited ?? []).Except(together.SelectMany(group => group));
        return [.. together, .. others.Select(citation => (IReadOnlyList<CitationRecord>)[citation])];
    }

    /// <summary>Where a citation's quote stands.</summary>
    public static TextSpan SpanOf(CitationRecord citation) => new(citation.Start, citation.Length);
}
