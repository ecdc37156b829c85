namespace Bot.Grounding.Reading;

/// <summary>How strongly a clause says what it says.</summary>
internal enum Stance
{
    /// <summary>It is so.</summary>
    Plain,

    /// <summary>It has to be so.</summary>
    Must,

    /// <summary>It ought to be so.</summary>
    Should,

    /// <summary>It is allowed or possible.</summary>
    May,

    /// <summary>It probably is so.</summary>
    Likely,

    /// <summary>It is said, suspected or presumed to be so.</summary>
    Alleged,

    /// <summary>It is so as a rule, with exceptions.</summary>
    Usual,
}
