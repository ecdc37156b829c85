namespace Bot.Answers.Writing;

/// <summary>How well a model's reply kept to the form that was asked of it.</summary>
internal enum DraftForm
{
    /// <summary>One JSON object of the form, alone or in a code fence.</summary>
    Clean,

    /// <summary>With words around it, or broken off or broken after some whole sentences: those were read.</summary>
    Repaired,

    /// <summary>No object of the form could be made out: a refusal, prose, other keys, or too long to be an answer.</summary>
    Unreadable,

    /// <summary>Nothing at all, or the form without a sentence: the model leaves the question unanswered.</summary>
    Empty,
}
