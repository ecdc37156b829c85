namespace Bot.Answers.Writing;

/// <summary>A sentence of a reply that is not of the form, so that it never became part of the draft.</summary>
/// <param name="Text">Its words as far as they could be read; may be empty.</param>
/// <param name="Reason">Why, for reviewers.</param>
internal sealed record RejectedSentence(string Text, string Reason);
