namespace Bot.Grounding;

/// <summary>What a sentence says otherwise than its evidence, or beyond it.</summary>
public enum FaultKind
{
    /// <summary>A figure.</summary>
    Number,

    /// <summary>A day, month or year.</summary>
    Date,

    /// <summary>What is counted or measured in: months for weeks, per cent for a count.</summary>
    Unit,

    /// <summary>It denies what the evidence affirms, or the other way round.</summary>
    Negation,

    /// <summary>May, should and must; certain, likely and alleged.</summary>
    Modality,

    /// <summary>At least, at most; before, after; more, less.</summary>
    Comparison,

    /// <summary>All, most, some, none, only; one of them or both.</summary>
    Quantifier,

    /// <summary>A name, a body, a kind of thing: another one than the evidence has.</summary>
    Entity,

    /// <summary>The same words, with another one acting.</summary>
    Role,

    /// <summary>Wider or narrower than the evidence.</summary>
    Scope,

    /// <summary>A condition or exception of the evidence is left out.</summary>
    Condition,

    /// <summary>A reason that the evidence does not give.</summary>
    Cause,

    /// <summary>Who says so is left out or changed.</summary>
    Attribution,

    /// <summary>Something that the evidence does not speak of.</summary>
    Addition,

    /// <summary>It is in a language in which it can't be compared with the evidence.</summary>
    Language,
}
