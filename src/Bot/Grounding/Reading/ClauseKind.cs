namespace Bot.Grounding.Reading;

/// <summary>How a clause hangs on the sentence.</summary>
internal enum ClauseKind
{
    /// <summary>It stands by itself.</summary>
    Main,

    /// <summary>If, when, where, once, provided: the rest holds only then.</summary>
    Condition,

    /// <summary>Unless, except, save: the rest does not hold then.</summary>
    Exception,

    /// <summary>Which, who, that: which one is meant.</summary>
    Relative,
}
