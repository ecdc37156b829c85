using Bot.Answers;
using Bot.Web.Conversation;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Web.Pages;

/// <summary>Takes a question, and leads to the conversation with its answer, or keeps it in the box and says what is wrong with it.</summary>
internal sealed class AskModel(Answerer answerer, AnswerLog log) : PageModel
{
    public AskBox Box { get; private set; } = AskBox.First;

    /// <summary>There is nothing to read here: the box is on the first page.</summary>
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? question, string? thread, CancellationToken cancellationToken)
    {
        var text = AskedText.Read(question);
        var known = ThreadId.IsValid(thread) ? thread ?? "" : "";
        if (AskedText.Refusal(text) is { } refusal)
        {
            Box = new AskBox("Your question", text, known, refusal);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var history = known.Length == 0 ? [] : await HistoryAsync(known, cancellationToken);
        var name = history.Count == 0 ? ThreadId.New() : known;
        await answerer.AnswerAsync(new Question(WorkspaceId.Local, text, history, AsOf: null, name), cancellationToken);

        // See Other: reloading the conversation does not ask again.
        Response.Headers.Location = $"/threads/{name}#latest";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IReadOnlyList<Exchange>> HistoryAsync(string thread, CancellationToken cancellationToken)
    {
        var logged = await log.ThreadAsync(WorkspaceId.Local, thread, cancellationToken);
        return
        [
            .. logged.TakeLast(QuestionLimits.MaxExchanges)
                .Select(exchange => new Exchange(exchange.Question, string.Join(' ', exchange.Record.Sentences.Select(sentence => sentence.Text)))),
        ];
    }
}
