namespace Bot.Chat;

/// <summary>What became of an event that a platform handed over.</summary>
public enum IntakeOutcome
{
    /// <summary>It is kept and will be handled, even if the process ends now: acknowledge it.</summary>
    Taken,

    /// <summary>It was taken before, by this process or another one: acknowledge it, and do nothing.</summary>
    Repeated,

    /// <summary>Nothing is owed: a message that was not addressed to the bot.</summary>
    Ignored,

    /// <summary>The process is stopping or its queue is full: don't acknowledge it, so that it is delivered again or elsewhere.</summary>
    Refused,
}
