namespace Bot.Facts.Gaps;

/// <summary>What was not good enough about an answer.</summary>
public enum ReportKind
{
    /// <summary>The sources did not answer a question of their subject.</summary>
    Abstention,

    /// <summary>Somebody said that the answer or the verdict is wrong.</summary>
    Wrong,

    /// <summary>Drafted sentences fell at the checks.</summary>
    Removed,
}
