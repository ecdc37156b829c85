using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Facts.Reviews;
using Bot.Web.Certified;
using Bot.Web.Conversation;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Takes a reviewer's signature under an answer.</summary>
[AtLeast(Role.Reviewer)]
internal sealed class CertifyModel(AnswerLog log, ReviewStore reviews, Certificates certificates, CitedLanguages citedLanguages, TimeProvider timeProvider) : VisitorPage
{
    public string Id { get; private set; } = "";

    public ShownExchange? Exchange { get; private set; }

    public CertificateForm Form { get; private set; } = CertificateForm.Empty;

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Why the answer can't be signed, whatever the form says; null when it can be.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Whether the question followed others and was taken as it was asked: then its words alone don't say what it was.</summary>
    public bool IsFollowUp { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync([FromRoute] string id, string? phrasings, string? note, string? days, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } answer)
        {
            return NotFound();
        }

        Form = CertificateForm.Read(phrasings, note, days);
        var alone = Form.Asked.FirstOrDefault(phrasing => phrasing.Any(char.IsLetterOrDigit));
        Refusal = Obstacle ?? Form.Refusal() ?? (IsFollowUp && alone is null ? "This question followed others, and by itself it may mean something else: write how to ask it by itself." : null);
        if (Refusal is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var asked = IsFollowUp && alone is not null ? answer with { Question = alone } : answer;
        var signed = await certificates.SignAsync(asked, Form.Asked, Form.Note, Me, Form.Lasting, cancellationToken);
        return LocalRedirect($"/certified/{signed.Id}");
    }

    private async Task<LoggedAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(Visitor.Workspace, id, cancellationToken) is not { } answer)
        {
            return null;
        }

        Id = id;
        IsFollowUp = answer.Record.Rewritten is null && await log.FollowsAsync(Visitor.Workspace, id, cancellationToken);
        Obstacle = ObstacleOf(answer, await reviews.FindAsync(Visitor.Workspace, new FactId(FactKind.Answer, id), cancellationToken));
        var languages = await citedLanguages.FindAsync(Visitor.Workspace, [answer], [], cancellationToken);
        Exchange = ShownExchange.Of(1, answer, ExchangePlace.Earlier, timeProvider.LocalTimeZone, languages);
        return answer;
    }

    private static string? ObstacleOf(LoggedAnswer answer, Review? review)
    {
        if (answer.Record.Sentences.Count == 0)
        {
            return "Only an answer can be certified: here the sources were silent. Close the gap with a document first.";
        }

        return review?.IsDisputed is true
            ? "A reviewer disputes this answer or a sentence of it. Settle that first: what is certified goes out without a second look."
            : null;
    }
}
