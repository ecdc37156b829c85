using Bot.Answers;
using Bot.Facts.Reviews;

namespace Bot.Facts.Packs;

/// <summary>A fact as the log and the reviews have it, before its passages are gathered.</summary>
/// <param name="Id">Which fact.</param>
/// <param name="Asked">The question or statement.</param>
/// <param name="AskedAt">In UTC.</param>
/// <param name="Answer">Null for a checked statement.</param>
/// <param name="Check">Null for an answer.</param>
/// <param name="Models">That were asked to word it.</param>
/// <param name="Review">Null when nobody looked at it.</param>
internal sealed record PackedFact(
    FactId Id, string Asked, DateTimeOffset AskedAt, AnswerRecord? Answer, CheckRecord? Check, IReadOnlyList<string> Models, PackedReview? Review);
