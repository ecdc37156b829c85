namespace Bot.Documents;

/// <summary>The dates between which a text held. Null means open: held since always, or holds until further notice.</summary>
public sealed record InForce(PartialDate? From, PartialDate? Until)
{
    /// <summary>No limits known.</summary>
    public static readonly InForce Always = new(null, null);

    /// <summary>Whether the text held on a day. A date known only to the year or month counts from its first to its last day.</summary>
    public bool Covers(DateOnly day) => (From is null || From.First <= day) && (Until is null || day <= Until.Last);
}
