namespace Bot.Facts;

/// <summary>A statement that was held against the sources.</summary>
/// <param name="Language">Language of the statement, ISO 639-1.</param>
/// <param name="Whole">The verdict on all of it: stated only when every part is, differs when any part does.</param>
/// <param name="Parts">The claims that it makes, in its order; empty when it makes one.</param>
/// <param name="Reason">Why nothing could be looked up, in a sentence; null when something was.</param>
internal sealed record CheckedStatement(string Language, Verdict Whole, IReadOnlyList<CheckedClaim> Parts, string? Reason);

/// <summary>One claim of a statement.</summary>
internal sealed record CheckedClaim(string Text, Verdict Verdict);
