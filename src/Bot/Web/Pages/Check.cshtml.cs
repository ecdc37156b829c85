using Bot.Facts;
using Bot.Web.Conversation;
using Bot.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Takes a statement, and leads to the conversation with its verdict, or keeps it in the box and says what is wrong with it.</summary>
internal sealed class CheckModel(ClaimChecker checker, Threads threads) : VisitorPage
{
    public AskBox Box { get; private set; } = AskBox.First;

    /// <summary>There is nothing to read here: the box is on the first page.</summary>
    public IActionResult OnGet() => Redirect("/");

    // The box is the one that questions are typed into, and its text comes under the same name.
    public async Task<IActionResult> OnPostAsync(string? question, string? thread, CancellationToken cancellationToken)
    {
        var text = AskedText.Read(question);
        if (AskedText.RefusalToCheck(text) is { } refusal)
        {
            Box = new AskBox(AskBox.First.Label, text, ThreadId.IsValid(thread) ? thread ?? "" : "", refusal);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var name = await threads.NameAsync(Visitor.Workspace, thread, cancellationToken);
        await checker.CheckAsync(new Statement(Visitor.Workspace, text, AsOf: null, name), cancellationToken);

        // See Other: reloading the conversation does not check again.
        Response.Headers.Location = $"/threads/{name}#latest";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
