using Bot.Answers;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>What the sources have to say to a claim: <see cref="Stated"/>, <see cref="Differs"/> or <see cref="NotFound"/>. None of them says that a claim is true or false.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }

    /// <summary>A source says it, in these or other words.</summary>
    /// <param name="For">The quotes that say it, the strongest authority first; never empty.</param>
    /// <param name="Against">Quotes of other sources that say otherwise; may be empty.</param>
    public sealed record Stated(IReadOnlyList<Citation> For, IReadOnlyList<Citation> Against) : Verdict;

    /// <summary>The sources speak of the same thing and hold something else in its place.</summary>
    /// <param name="Differences">What differs, the gravest first; never empty.</param>
    /// <param name="Against">The quotes that say otherwise, the strongest authority first; never empty.</param>
    public sealed record Differs(IReadOnlyList<Difference> Differences, IReadOnlyList<Citation> Against) : Verdict;

    /// <summary>No source settles it, either way.</summary>
    /// <param name="Said">Where a source reports that somebody said it, without saying it itself; may be empty.</param>
    /// <param name="Closest">The passages that come nearest; they settle nothing, and may be empty.</param>
    public sealed record NotFound(IReadOnlyList<Saying> Said, IReadOnlyList<Citation> Closest) : Verdict;
}

/// <summary>One thing that a claim says otherwise than a source.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Said">The words of the claim; never empty.</param>
/// <param name="Held">The words of the source in their place; null when it is the whole sentence that differs.</param>
public sealed record Difference(FaultKind Kind, string Said, string? Held);

/// <summary>A report that somebody said what is claimed.</summary>
/// <param name="Speaker">As the source names them; never empty.</param>
/// <param name="Citations">The sentence that reports it; never empty.</param>
public sealed record Saying(string Speaker, IReadOnlyList<Citation> Citations);
