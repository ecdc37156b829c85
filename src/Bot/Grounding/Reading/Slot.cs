namespace Bot.Grounding.Reading;

/// <summary>What a noun does for a verb, whatever the order of words.</summary>
internal enum Slot
{
    /// <summary>Who does it: the subject of an active verb, "by" behind a passive one, the owner of a decision.</summary>
    Agent,

    /// <summary>To whom or what it is done: the object of an active verb, the subject of a passive one.</summary>
    Patient,

    /// <summary>To whom it goes.</summary>
    To,

    /// <summary>From whom it comes.</summary>
    From,

    /// <summary>Agent or patient: the "of" behind a noun does not tell.</summary>
    Of,
}
