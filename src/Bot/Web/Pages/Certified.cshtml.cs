using Bot.Answers.Certified;
using Bot.Web.Certified;
using Bot.Web.SignIn;
using Bot.Workspaces;

namespace Bot.Web.Pages;

/// <summary>The certified answers of a workspace.</summary>
[AtLeast(Role.Reader)]
internal sealed class CertifiedModel(Certificates certificates, TimeProvider timeProvider) : VisitorPage
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<ShownCertificate> Shown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        Shown = [.. (await certificates.ListAsync(Visitor.Workspace, cancellationToken)).Select(certificate => new ShownCertificate(certificate, now))];
    }
}
