namespace Bot.Answers.Writing;

/// <summary>A sentence of a reply that is not of the form, so that it never became part of the draft.</summary>
/// <param name="Text">Its words as far as they could be read; may be empty.</param>
/// <param name="Reason">Why, for reviewers.</param>
/// <param name="Before">How many sentences of the draft stand before it: what comes after may refer to it.</param>
internal sealed record RejectedSentence(string Text, string Reason, int Before);
