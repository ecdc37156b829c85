namespace Bot.Answers;

/// <summary>The quiet line beside every answer: information, not legal advice, and where the sources say help can be had.</summary>
/// <param name="Notice">Always shown.</param>
/// <param name="Help">From the sources, with its citation; null when the library has no such document.</param>
public sealed record HelpLine(string Notice, AnswerSentence? Help)
{
    /// <summary>The notice alone, where there is no library to look into.</summary>
    public static HelpLine NoticeAlone { get; } = new("Information about procedures, not legal advice.", null);
}
