namespace Bot.Answers;

/// <summary>Why there is no answer.</summary>
public enum DeclineCause
{
    /// <summary>It was logged before causes were kept.</summary>
    Unknown,

    /// <summary>The question is longer than can be read.</summary>
    TooLong,

    /// <summary>The question has no words to look up.</summary>
    NothingAsked,

    /// <summary>The question lies outside the subject of the sources.</summary>
    OutsideSubject,

    /// <summary>The question lies in the subject, and the sources don't answer it.</summary>
    NotCovered,

    /// <summary>An answer was drafted, and no sentence of it could be verified.</summary>
    NothingVerified,
}
