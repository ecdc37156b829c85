using Bot.Facts.Reviews;
using Bot.Web.Reviews;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Takes what a reviewer sends from the sheet of a fact, and leads back to it, or shows the sheet with what is wrong and what was typed.</summary>
[AtLeast(Role.Reviewer)]
internal sealed class FactReviewModel(FactSheets sheets, ReviewStore reviews, TimeProvider timeProvider) : FactSheetPage(sheets, timeProvider)
{
    /// <summary>There is nothing to read here: the sheet is one step up.</summary>
    public IActionResult OnGet() => Fact is { } fact ? Redirect($"/facts/{fact}") : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(ReviewState? state, string? reason, long seen, string? once, CancellationToken cancellationToken) =>
        Fact is { } fact && IsState(state)
            ? await ShowAsync(await reviews.DecideAsync(Me, fact, state.Value, reason ?? "", seen, once ?? "", cancellationToken), "decide", reason, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostMarkAsync(ReviewState? state, int? sentence, string? reason, string? once, CancellationToken cancellationToken) =>
        Fact is { } fact && IsState(state) && state is not ReviewState.Open && sentence is { } marked
            ? await ShowAsync(await reviews.MarkAsync(Me, fact, marked, state.Value, reason ?? "", once ?? "", cancellationToken), $"mark-{marked}", reason, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostCommentAsync(int? sentence, string? text, string? once, CancellationToken cancellationToken) => Fact is { } fact
        ? await ShowAsync(await reviews.CommentAsync(Me, fact, sentence, text ?? "", once ?? "", cancellationToken), "comment", text, cancellationToken)
        : NotFound();

    public async Task<IActionResult> OnPostAssignAsync(string? handle, string? once, CancellationToken cancellationToken) => Fact is { } fact
        ? await ShowAsync(await reviews.AssignAsync(Me, fact, string.IsNullOrEmpty(handle) ? null : handle, once ?? "", cancellationToken), "assign", "", cancellationToken)
        : NotFound();

    private static bool IsState([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ReviewState? state) => state is { } posted && Enum.IsDefined(posted);

    private async Task<IActionResult> ShowAsync(Reviewed reviewed, string form, string? typed, CancellationToken cancellationToken)
    {
        switch (reviewed)
        {
            case Reviewed.Kept kept:
                // See Other: reloading the sheet sends nothing again.
                Response.Headers.Location = $"/facts/{Fact}{(kept.Meanwhile is { } meanwhile ? $"?meanwhile={meanwhile}" : "")}#step-{kept.Number}";
                return StatusCode(StatusCodes.Status303SeeOther);
            case Reviewed.Refused refused:
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(new FactDraft(form, typed ?? "", refused.Sentence), meanwhile: null, cancellationToken);
            default:
                return NotFound();
        }
    }
}
