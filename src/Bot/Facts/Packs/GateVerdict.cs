namespace Bot.Facts.Packs;

/// <summary>The gate's verdicts as a pack has them.</summary>
internal static class GateVerdict
{
    /// <summary>It is whole sentences of its passages.</summary>
    public const string WordForWord = "word-for-word";

    /// <summary>Its quotes bear out all that it says.</summary>
    public const string Supported = "supported";

    /// <summary>They do not; for a claim, what differs is the reason of its verdict.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>There is no quote to judge by, or it is in a language that the gate does not read.</summary>
    public const string NotJudged = "not-judged";

    /// <summary>In words, to stand under a sentence.</summary>
    public static string Words(PackedJudgement judgement) => judgement.Verdict switch
    {
        WordForWord => "Word for word what the quoted passage says.",
        Supported => "The gate finds all that it says in the quoted words.",
        Unsupported => $"The gate does not find all of it in the quoted words: {judgement.Why}.",
        _ => judgement.Why.Length == 0 ? "Not judged by the gate." : $"Not judged by the gate: {judgement.Why}.",
    };
}
