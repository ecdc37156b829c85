namespace Bot.Answers;

/// <summary>A question on its way to an answer.</summary>
/// <param name="Id">Of the answer in the log, known before it is written so that what it costs can be recorded with it.</param>
/// <param name="Question">As it was asked.</param>
/// <param name="Started">Timestamp of its arrival: the time a model may take counts from here.</param>
internal sealed record Asked(string Id, Question Question, long Started)
{
    /// <summary>A follow-up as a question that stands alone; null when it is taken as it was asked.</summary>
    public string? Rewritten { get; init; }

    /// <summary>What is looked up: a question that stands alone needs no words of the conversation.</summary>
    public Question LookedUp => Rewritten is null ? Question : Question with { Text = Rewritten, History = [] };
}
