using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Web.Certified;
using Bot.Web.Conversation;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>One certified answer, with what it answers, and the button that withdraws it.</summary>
[AtLeast(Role.Reader)]
internal sealed class CertificateModel(Certificates certificates, CitedLanguages citedLanguages, TimeProvider timeProvider) : VisitorPage
{
    private ShownCertificate? shown;

    public ShownCertificate Shown => shown ?? throw new InvalidOperationException("There is no certificate to show.");

    public ShownExchange? Exchange { get; private set; }

    /// <summary>The ways to ask that it answers.</summary>
    public IReadOnlyList<string> Phrasings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string id, CancellationToken cancellationToken)
    {
        if (await certificates.FindAsync(Visitor.Workspace, id, cancellationToken) is not { } certificate)
        {
            return NotFound();
        }

        shown = new ShownCertificate(certificate, timeProvider.GetUtcNow());
        var signed = new LoggedAnswer(certificate.Question, certificate.Record, [], certificate.SignedAt);
        var languages = await citedLanguages.FindAsync(Visitor.Workspace, [signed], [], cancellationToken);
        Exchange = ShownExchange.Of(1, signed, ExchangePlace.Earlier, timeProvider.LocalTimeZone, languages);
        Phrasings = await certificates.PhrasingsAsync(certificate, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromRoute] string id, CancellationToken cancellationToken)
    {
        if (!Visitor.Is(Role.Reviewer))
        {
            return Forbid();
        }

        if (await certificates.FindAsync(Visitor.Workspace, id, cancellationToken) is not { } certificate)
        {
            return NotFound();
        }

        await certificates.EndAsync(certificate, $"{Me.Name} withdrew it.", cancellationToken);
        return LocalRedirect($"/certified/{id}");
    }
}
