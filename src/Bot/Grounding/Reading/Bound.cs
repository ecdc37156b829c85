namespace Bot.Grounding.Reading;

/// <summary>What a figure or date bounds.</summary>
internal enum Bound
{
    /// <summary>Nothing: it is the figure itself.</summary>
    Exact,

    /// <summary>No fewer.</summary>
    AtLeast,

    /// <summary>No more; no later.</summary>
    AtMost,

    /// <summary>More than it.</summary>
    MoreThan,

    /// <summary>Less than it.</summary>
    LessThan,

    /// <summary>Something near it.</summary>
    About,

    /// <summary>Earlier than it.</summary>
    Before,

    /// <summary>Later than it.</summary>
    After,

    /// <summary>From it on.</summary>
    Since,

    /// <summary>Up to it and then no more.</summary>
    Until,
}
