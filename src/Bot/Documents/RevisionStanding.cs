namespace Bot.Documents;

/// <summary>What became of a revision since it was added.</summary>
public abstract record RevisionStanding
{
    private protected RevisionStanding()
    {
    }

    /// <summary>It is what its document says today.</summary>
    public sealed record Current : RevisionStanding;

    /// <summary>Its document has other bytes today.</summary>
    /// <param name="By">Number of the revision that came right after it.</param>
    /// <param name="At">When that one was added, in UTC.</param>
    /// <param name="Today">The revision that is current now; the one that came right after, or a later one.</param>
    /// <param name="QuoteStandsAt">Where the quoted words stand in <paramref name="Today"/>, letter for letter; null when they don't, or no words were asked for.</param>
    public sealed record Replaced(long By, DateTimeOffset At, Revision Today, TextSpan? QuoteStandsAt) : RevisionStanding;
}

/// <summary>The revision that came right after another.</summary>
internal sealed record Successor(long Number, long CreatedAt, string Current);
