namespace Bot.Workspaces;

/// <summary>What came of using a link.</summary>
public abstract record JoinOutcome
{
    private protected JoinOutcome()
    {
    }

    /// <summary>They are in, and the link is used up.</summary>
    /// <param name="SignedIn">The sign-in to begin with.</param>
    public sealed record Joined(SignedIn SignedIn) : JoinOutcome;

    /// <summary>Another member has the handle; the link still works.</summary>
    public sealed record HandleTaken : JoinOutcome;

    /// <summary>The link was used, withdrawn, has ended or was never made.</summary>
    public sealed record Gone : JoinOutcome;
}
