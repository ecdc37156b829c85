namespace Bot.Answers.Writing;

/// <summary>What could be read of a model's reply. Nothing of it is verified.</summary>
/// <param name="Draft">The sentences whose quotes all name passages that the model was given; may have none. It takes along those that were rejected.</param>
/// <param name="Rejected">The others, in the reply's order.</param>
/// <param name="Form">How well the reply kept to the form.</param>
internal sealed record ParsedDraft(Draft Draft, IReadOnlyList<RejectedSentence> Rejected, DraftForm Form);
