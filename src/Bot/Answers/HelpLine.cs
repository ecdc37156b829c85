namespace Bot.Answers;

/// <summary>The quiet line beside every answer: information, not legal advice, and where the sources say help can be had.</summary>
/// <param name="Notice">Always shown.</param>
/// <param name="Help">From the sources, each with its citation; empty when the library has no such document.</param>
public sealed record HelpLine(string Notice, IReadOnlyList<AnswerSentence> Help);
