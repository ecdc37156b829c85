namespace Bot.Answers;

/// <summary>The walk from a question to a verified answer.</summary>
public sealed class Answerer
{
    /// <summary>Answers a question from the sources, or says that they don't.</summary>
    public Task<AnswerRecord> AnswerAsync(Question question, CancellationToken cancellationToken) => throw new NotImplementedException(question.Text);

    /// <summary>The quiet line beside every answer.</summary>
    public Task<HelpLine> HelpAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
