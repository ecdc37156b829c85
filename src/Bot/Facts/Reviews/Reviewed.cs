namespace Bot.Facts.Reviews;

/// <summary>What became of something that a member did to a fact.</summary>
public abstract record Reviewed
{
    private protected Reviewed()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Number">Its number in the history. Of what was sent twice, that of the first.</param>
    /// <param name="Meanwhile">The number of the decision that somebody else took while this one was being made; null when nobody did. This one counts, both are in the history.</param>
    public sealed record Kept(long Number, long? Meanwhile) : Reviewed;

    /// <summary>It is not kept.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    public sealed record Refused(string Sentence) : Reviewed;

    /// <summary>The workspace has no such fact.</summary>
    public sealed record NoSuchFact : Reviewed;
}
