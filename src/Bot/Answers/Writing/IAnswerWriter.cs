namespace Bot.Answers.Writing;

/// <summary>Words an answer from evidence. What it writes is a claim: nothing of it is shown before the verifier has passed it.</summary>
internal interface IAnswerWriter
{
    /// <summary>Name in the record of an answer: <c>extractive</c>.</summary>
    string Name { get; }

    /// <summary>Writes a draft.</summary>
    /// <returns>A draft without sentences when the evidence does not answer the question.</returns>
    Task<Draft> WriteAsync(Evidence evidence, CancellationToken cancellationToken);
}
