using Bot.Facts.Reviews;
using Bot.Workspaces;

namespace Bot.Facts.Gaps;

/// <summary>One time that the sources did not answer well.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Gap">Id of the gap that it belongs to.</param>
/// <param name="Fact">The answer or the checked statement.</param>
/// <param name="Kind">What was not good enough.</param>
/// <param name="Question">As it was understood; a statement where one was checked.</param>
/// <param name="Reason">What somebody wrote who said it is wrong; empty otherwise.</param>
/// <param name="ReportedAt">In UTC.</param>
public sealed record GapReport(string Id, string Gap, FactId Fact, ReportKind Kind, string Question, string Reason, DateTimeOffset ReportedAt);

/// <summary>A report that is not in a gap yet.</summary>
/// <param name="Workspace">Whose question it was.</param>
/// <param name="Fact">The answer or the checked statement.</param>
/// <param name="Kind">What was not good enough.</param>
/// <param name="Question">As it was understood.</param>
/// <param name="Terms">What it is compared by.</param>
/// <param name="Asker">Tells askers apart; see <see cref="AskerKey"/>.</param>
/// <param name="Reporter">Who said it is wrong; empty for what the logs tell. One person reports an answer once.</param>
/// <param name="Reason">What they wrote; may be empty.</param>
/// <param name="At">In UTC.</param>
internal sealed record NewReport(
    WorkspaceId Workspace, FactId Fact, ReportKind Kind, string Question, QuestionTerms Terms, string Asker, string Reporter, string Reason, DateTimeOffset At);
