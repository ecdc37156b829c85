namespace Bot.Workspaces;

/// <summary>A member on the list that owners see.</summary>
/// <param name="Member">Who.</param>
/// <param name="Access">Whether they may sign in.</param>
public sealed record RosterEntry(Member Member, MemberAccess Access);

/// <summary>Whether a member may sign in.</summary>
public enum MemberAccess
{
    /// <summary>They may.</summary>
    On,

    /// <summary>They may not; what they wrote stays.</summary>
    Off,
}
