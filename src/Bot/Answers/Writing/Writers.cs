using Bot.Answers.Models;

namespace Bot.Answers.Writing;

/// <summary>Who words answers: each in turn, until one has written something that stands. The last one quotes, needs nothing, and always writes.</summary>
/// <param name="InTurn">Never empty.</param>
/// <param name="FollowUps">Null when follow-ups are taken as they are asked.</param>
internal sealed record Writers(IReadOnlyList<IAnswerWriter> InTurn, FollowUpRewriter? FollowUps)
{
    /// <summary>No model: answers are quotes.</summary>
    public static Writers Quoting { get; } = new([new ExtractiveWriter()], FollowUps: null);
}
