namespace Bot.Answers.Models;

/// <summary>Lets the HTTP client know whether a wait ended because the question's time was over, which is the endpoint's failure, or because whoever asked has gone, which is not.</summary>
internal sealed class QuestionTime
{
    private readonly AsyncLocal<CancellationToken> over = new();

    /// <summary>Whether the time of the question that this call belongs to is over.</summary>
    public bool IsOver => over.Value.IsCancellationRequested;

    /// <summary>Says when the time of the question at hand is over; holds for what the caller awaits from here on.</summary>
    public void Begin(CancellationToken end) => over.Value = end;
}
