namespace Bot.Workspaces;

/// <summary>What came of a change to a member.</summary>
public abstract record MemberChange
{
    private protected MemberChange()
    {
    }

    /// <summary>It was made.</summary>
    /// <param name="Member">As they are now.</param>
    public sealed record Done(Member Member) : MemberChange;

    /// <summary>It may not be made.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    public sealed record Refused(string Sentence) : MemberChange;

    /// <summary>The workspace has no such member.</summary>
    public sealed record NoSuchMember : MemberChange;
}
