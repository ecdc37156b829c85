using Bot.Grounding;

namespace Bot.Answers.Verification;

/// <summary>Says in a sentence why evidence does not bear out what was said; for reviewers and for <c>verify</c>.</summary>
public static class FaultText
{
    // The gravest tell enough; a list of ten is not read.
    private const int MaxFaults = 3;

    // A fault may carry a whole sentence; more of it than this hides what the fault is.
    private const int MaxWords = 160;

    /// <summary>One reason made of all that is wrong.</summary>
    /// <param name="faults">The gravest first; may be empty.</param>
    /// <returns>Without a capital or a full stop, to stand in a list; "everything it says is in the source" for no fault.</returns>
    public static string Of(IReadOnlyList<Fault> faults) => faults.Count == 0
        ? "everything it says is in the source"
        : string.Join("; ", faults.Take(MaxFaults).Select(Of));

    /// <summary>One fault in words.</summary>
    public static string Of(Fault fault)
    {
        var (said, held) = (Quoted(fault.Said), fault.Held is { Length: > 0 } words ? Quoted(words) : null);
        return fault.Kind switch
        {
            FaultKind.Number => Differs("the figure", said, held),
            FaultKind.Date => Differs("the date", said, held),
            FaultKind.Unit => Differs("the unit", said, held),
            FaultKind.Negation => held is null ? $"it denies or affirms {said} otherwise than the source" : $"it says {said}, the source {held}: one of them denies it",
            FaultKind.Modality => Differs("how certain or binding it is,", said, held),
            FaultKind.Comparison => Differs("the limit", said, held),
            FaultKind.Quantifier => Differs("how many it is said of,", said, held),
            FaultKind.Entity => Differs("the name", said, held),
            FaultKind.Role => held is null ? $"the source has another one do what {said} says" : $"it says {said}, the source {held}: another one acts",
            FaultKind.Scope => held is null ? $"{said} is wider or narrower than the source" : $"it says {said}, the source speaks of {held}",
            FaultKind.Condition => held is null ? $"{said} leaves out a condition of the source" : $"it leaves out the source's condition {held}",
            FaultKind.Cause => $"the source does not give the reason {said}",
            FaultKind.Attribution => held is null ? $"the source does not say who said {said}" : $"it leaves out or changes who says so: the source has {held}",
            FaultKind.Language => $"{said} is in a language that can't be compared with the source",
            _ => $"the source does not speak of {said}",
        };
    }

    private static string Differs(string what, string said, string? held) =>
        held is null ? $"{what} {said} is not in the source" : $"{what} {said} is {held} in the source";

    private static string Quoted(string words)
    {
        var shown = words.Length <= MaxWords ? words : words[..MaxWords] + "…";
        return $"\"{shown}\"";
    }
}
