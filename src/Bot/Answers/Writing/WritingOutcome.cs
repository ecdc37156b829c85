namespace Bot.Answers.Writing;

/// <summary>What came of writing.</summary>
internal abstract record WritingOutcome
{
    private WritingOutcome()
    {
    }

    /// <summary>A draft, to be verified.</summary>
    /// <param name="Draft">May have no sentences.</param>
    public sealed record Drafted(Draft Draft) : WritingOutcome;

    /// <summary>No draft.</summary>
    /// <param name="Reason">For the reader, to stand behind a colon: no capital, no full stop.</param>
    public sealed record NotWritten(string Reason) : WritingOutcome;
}
