using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>A fact as a list shows it.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="At">When it was asked or checked, in UTC.</param>
/// <param name="State">The last decision.</param>
/// <param name="Assignee">Who is to look at it; null when nobody is.</param>
/// <param name="Comments">How many there are.</param>
/// <param name="Outcome"><c>answer</c>, <c>abstention</c>, <c>stated</c>, <c>differs</c> or <c>not-found</c>.</param>
/// <param name="Language">Of question or statement, ISO 639-1.</param>
/// <param name="Text">Question or statement, as it was typed.</param>
public sealed record ListedFact(FactId Fact, DateTimeOffset At, ReviewState State, Member? Assignee, long Comments, string Outcome, string Language, string Text);

/// <summary>A page of a list.</summary>
/// <param name="Facts">Newest first.</param>
/// <param name="Older">Where the next page begins; null when this is the last.</param>
public sealed record FactPage(IReadOnlyList<ListedFact> Facts, FactPosition? Older);
