namespace Bot.Answers.Verification;

/// <summary>What took a sentence out.</summary>
internal enum FallCause
{
    /// <summary>It was not of the form that is asked of a writer, or is no statement.</summary>
    Form,

    /// <summary>A quote is missing or not its source's.</summary>
    Quote,

    /// <summary>It is more than plain text.</summary>
    PlainText,

    /// <summary>It goes back to an instruction planted in a source.</summary>
    Instruction,

    /// <summary>It speaks of its writer.</summary>
    OwnVoice,

    /// <summary>It is in another language than was asked for, or than its quotes.</summary>
    Language,

    /// <summary>It says more than its quotes.</summary>
    Grounding,

    /// <summary>It says otherwise than a sentence before it that rests on the same passage.</summary>
    Contradiction,

    /// <summary>It refers to a sentence that was taken out, is not there or rests on another passage.</summary>
    Reference,

    /// <summary>It says again what was said. Nothing is wrong with it.</summary>
    Repetition,

    /// <summary>The answer is long enough without it. Nothing is wrong with it.</summary>
    Length,
}
