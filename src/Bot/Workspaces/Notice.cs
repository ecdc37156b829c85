namespace Bot.Workspaces;

/// <summary>Something that a member is told.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Kind">Why they are told.</param>
/// <param name="Path">The page of the console that it is about, from <c>/</c> on.</param>
/// <param name="About">What stands there, such as a question: 1 to 200 characters.</param>
/// <param name="By">Who caused it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="IsRead">Whether they have seen it.</param>
public sealed record Notice(string Id, NoticeKind Kind, string Path, string About, Member By, DateTimeOffset At, bool IsRead);
