namespace Bot.Answers;

/// <summary>An outcome with how it came about.</summary>
internal sealed record Decision(Outcome Outcome, string Writer)
{
    /// <summary>Why the sources are quoted although a model was to word the answer; null otherwise.</summary>
    public string? Fallback { get; init; }

    /// <summary>The drafted sentences that are not shown, with why; of every writer that was tried.</summary>
    public IReadOnlyList<FallenRecord> Fallen { get; init; } = [];

    /// <summary>Writes it down, without the time it took.</summary>
    public AnswerRecord Record() => AnswerRecord.Of(Outcome, Writer) with { Fallback = Fallback };
}
