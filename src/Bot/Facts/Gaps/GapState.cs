namespace Bot.Facts.Gaps;

/// <summary>How a gap stands.</summary>
public enum GapState
{
    /// <summary>Nobody closed it, or it was opened again.</summary>
    Open,

    /// <summary>A document was added that answers.</summary>
    ClosedByDocument,

    /// <summary>A reviewer certified an answer.</summary>
    ClosedByAnswer,

    /// <summary>The team decided against it; reports that come later do not open it again.</summary>
    WillNotBeClosed,

    /// <summary>It became part of another gap, and reports like its own join that one.</summary>
    Merged,
}
