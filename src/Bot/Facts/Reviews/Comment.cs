using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>What a member wrote about a fact.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Sentence">The sentence it is about, from 0; null for the whole.</param>
/// <param name="Text">Plain text, 1 to 4,000 characters; nothing in it is markup but <c>@handle</c>, which names a member.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Comment(string Id, int? Sentence, string Text, Member By, DateTimeOffset At);
