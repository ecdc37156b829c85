using Bot.Answers;
using Bot.Documents;
using Bot.Search;
using Bot.Web.Conversation;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Web.Pages;

/// <summary>A conversation: questions, answers and the box for the next question.</summary>
internal sealed class ThreadModel(AnswerLog log, HelpDesk helpDesk, Retriever retriever, TimeProvider timeProvider) : PageModel
{
    public string Id { get; private set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<ShownExchange> Exchanges { get; private set; } = [];

    public HelpLine Help { get; private set; } = new("", null);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var logged = ThreadId.IsValid(id) ? await log.ThreadAsync(WorkspaceId.Local, id, cancellationToken) : [];
        if (logged.Count == 0)
        {
            return NotFound();
        }

        var languages = await LanguagesAsync(logged, cancellationToken);
        Id = id;
        Title = DisplayText.Shortened(logged[0].Question, 60);
        Exchanges = [.. logged.Select((exchange, place) => ShownExchange.Of(
            place + 1, exchange, place + 1 == logged.Count ? ExchangePlace.Latest : ExchangePlace.Earlier, timeProvider.LocalTimeZone, languages))];
        Help = await helpDesk.HelpAsync(cancellationToken);
        return Page();
    }

    // A page read aloud or set from right to left needs the language of what it quotes.
    private async Task<IReadOnlyDictionary<RevisionId, string>> LanguagesAsync(IReadOnlyList<LoggedAnswer> logged, CancellationToken cancellationToken)
    {
        var languages = new Dictionary<RevisionId, string>();
        foreach (var revision in ShownExchange.CitedBy(logged.Select(exchange => exchange.Record)))
        {
            if (await retriever.FindRevisionAsync(WorkspaceId.Local, revision, cancellationToken) is { } found)
            {
                languages[revision] = found.Revision.Properties.Language;
            }
        }

        return languages;
    }
}
