using Bot.Answers;
using Bot.Web.Conversation;
using Bot.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Takes a question, and leads to the conversation with its answer, or keeps it in the box and says what is wrong with it.</summary>
internal sealed class AskModel(Answerer answerer, Threads threads) : VisitorPage
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
            Box = new AskBox(AskBox.First.Label, text, known, refusal);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var history = await HistoryAsync(known, cancellationToken);
        var name = await threads.NameAsync(Visitor.Workspace, known, cancellationToken);
        await answerer.AnswerAsync(new Question(Visitor.Workspace, text, history, AsOf: null, name), cancellationToken);

        // See Other: reloading the conversation does not ask again.
        Response.Headers.Location = $"/threads/{name}#latest";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IReadOnlyList<Exchange>> HistoryAsync(string thread, CancellationToken cancellationToken)
    {
        var (logged, _) = await threads.ReadAsync(Visitor.Workspace, thread, cancellationToken);
        return
        [
            .. logged.TakeLast(QuestionLimits.MaxExchanges)
                .Select(exchange => new Exchange(exchange.Question, string.Join(' ', exchange.Record.Sentences.Select(sentence => sentence.Text)))),
        ];
    }
}
