namespace Bot.Answers.Writing;

/// <summary>Words an answer from evidence. What it writes is a claim: nothing of it is shown before the verifier has passed it.</summary>
internal interface IAnswerWriter
{
    /// <summary>Name in the record of an answer: <c>extractive</c> or <c>model</c>.</summary>
    string Name { get; }

    /// <summary>Writes a draft.</summary>
    /// <returns>A draft without sentences when the evidence does not answer the question, or why there is no draft.</returns>
    Task<WritingOutcome> WriteAsync(Asked asked, Evidence evidence, CancellationToken cancellationToken);
}
