using System.Globalization;
using Bot.Web.Keys;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>The keys with which programs use the API of a workspace.</summary>
[AtLeast(Role.Moderator)]
internal sealed class KeysModel(ApiKeys keys, TimeProvider timeProvider) : VisitorPage
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<ShownKey> Shown { get; private set; } = [];

    public KeyForm Form { get; private set; } = KeyForm.Empty;

    /// <summary>What is wrong with the form; null when nothing is.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The key that has just been made, secret included; null otherwise.</summary>
    public string? Made { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ListAsync(cancellationToken);

    // Answered with the page itself: a key that is shown once can't be carried over a redirect without being kept somewhere.
    public async Task<IActionResult> OnPostAsync(string? name, string[]? scopes, string? days, CancellationToken cancellationToken)
    {
        Form = KeyForm.Read(name, scopes, days);
        Refusal = Form.Refusal();
        if (Refusal is null)
        {
            _ = ApiScopeNames.TryParse(Form.Scopes, out var allowed);
            var made = await keys.MakeAsync(
                Visitor.Workspace, ApiKeyName.Read(Form.Name) ?? "", allowed, int.Parse(Form.Days, CultureInfo.InvariantCulture), Me.Name, cancellationToken);
            Made = made.Text;
            Form = KeyForm.Empty;
        }

        await ListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? id, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(Visitor.Workspace, id ?? "", cancellationToken) is null ? NotFound() : LocalRedirect("/keys");

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        Shown = [.. (await keys.ListAsync(Visitor.Workspace, cancellationToken)).Select(key => new ShownKey(key, now))];
    }
}
