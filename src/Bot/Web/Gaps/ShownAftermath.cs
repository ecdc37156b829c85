using Bot.Web.Conversation;

namespace Bot.Web.Gaps;

/// <summary>What came after an answer: whether it was said to be wrong, and what the sources answer since.</summary>
/// <param name="Thread">The conversation.</param>
/// <param name="Answer">Its id in the log.</param>
/// <param name="IsSaidWrong">Whether whoever looks at it said so.</param>
/// <param name="SinceThen">The new answer; null while there is none.</param>
internal sealed record ShownAftermath(string Thread, string Answer, bool IsSaidWrong, ShownExchange? SinceThen);
