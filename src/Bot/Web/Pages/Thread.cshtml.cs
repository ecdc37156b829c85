using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Facts.Reviews;
using Bot.Web.Conversation;
using Bot.Web.Gaps;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>A conversation: questions with their answers, statements with their verdicts, and the box for the next.</summary>
internal sealed class ThreadModel(Threads threads, HelpDesk helpDesk, CitedLanguages cited, Aftermath aftermath, TimeProvider timeProvider) : VisitorPage
{
    public string Id { get; private set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<ShownTurn> Turns { get; private set; } = [];

    public HelpLine Help { get; private set; } = new("", null);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var (answers, checks) = await threads.ReadAsync(Visitor.Workspace, id, cancellationToken);
        if (answers.Count + checks.Count == 0)
        {
            return NotFound();
        }

        var languages = await cited.FindAsync(Visitor.Workspace, answers, checks, cancellationToken);
        var laidOut = answers.Select(answer => (At: answer.AskedAt, LayOut: LayOut(answer, languages)))
            .Concat(checks.Select(check => (At: check.CheckedAt, LayOut: LayOut(check, languages))))
            .OrderBy(turn => turn.At)
            .ToArray();
        Id = id;
        Title = DisplayText.Shortened(checks.Count == 0 || (answers.Count > 0 && answers[0].AskedAt <= checks[0].CheckedAt) ? answers[0].Question : checks[0].Statement, 60);
        ShownTurn[] turns = [.. laidOut.Select((turn, place) => turn.LayOut(place + 1, place + 1 == laidOut.Length ? ExchangePlace.Latest : ExchangePlace.Earlier))];
        Turns = await aftermath.AddAsync(Visitor, id, turns, cancellationToken);
        Help = await helpDesk.HelpAsync(cancellationToken);
        return Page();
    }

    /// <summary>Keeps that somebody who reads the conversation says an answer is wrong.</summary>
    public async Task<IActionResult> OnPostWrongAsync(string id, string? answer, string? reason, CancellationToken cancellationToken)
    {
        if (!ThreadId.IsValid(id) || !await aftermath.ReportAsync(Visitor, id, answer, reason, cancellationToken))
        {
            return NotFound();
        }

        Response.Headers.Location = $"/threads/{id}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private Func<int, ExchangePlace, ShownTurn> LayOut(LoggedAnswer answer, IReadOnlyDictionary<RevisionId, string> languages) =>
        (number, place) => ShownExchange.Of(number, answer, place, timeProvider.LocalTimeZone, languages) with
        {
            Review = ReviewOf(new FactId(FactKind.Answer, answer.Record.LogId)),
        };

    private Func<int, ExchangePlace, ShownTurn> LayOut(LoggedCheck check, IReadOnlyDictionary<RevisionId, string> languages) =>
        (number, place) => ShownCheck.Of(number, check, place, timeProvider.LocalTimeZone, languages) with
        {
            Review = ReviewOf(new FactId(FactKind.Check, check.Record.LogId)),
        };

    private string? ReviewOf(FactId fact) => Visitor.Is(Role.Reader) ? $"/facts/{fact}" : null;
}
