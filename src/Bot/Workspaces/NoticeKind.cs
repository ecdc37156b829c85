namespace Bot.Workspaces;

/// <summary>Why a member is told something.</summary>
public enum NoticeKind
{
    /// <summary>Somebody named them in a comment.</summary>
    Mentioned,

    /// <summary>Somebody asked them to look at something.</summary>
    Assigned,

    /// <summary>A certificate that they signed is over before its time.</summary>
    Ended,
}
