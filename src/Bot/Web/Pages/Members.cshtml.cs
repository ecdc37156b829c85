using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Bot.Web.Pages;

/// <summary>Where owners look after the members of their workspace.</summary>
[AtLeast(Role.Owner)]
internal sealed class MembersModel(Members members, MemberChanges changes, MemberLinks links, IOptions<WebOptions> options, TimeProvider timeProvider) : VisitorPage
{
    /// <summary>What was done, shown once.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The address of a link that was made, shown once.</summary>
    [TempData]
    public string? Made { get; set; }

    /// <summary>Whom that link is for; empty when nobody was named.</summary>
    [TempData]
    public string? MadeFor { get; set; }

    /// <summary>What they can do with it.</summary>
    [TempData]
    public string? MadeTo { get; set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<RosterEntry> Roster { get; private set; } = [];

    public IReadOnlyList<MemberLink> Links { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostInviteAsync(string? name, string? role, CancellationToken cancellationToken)
    {
        if (ReadRole(role) is not { } read)
        {
            return BadRequest();
        }

        var called = MemberName.Read(name) ?? "";
        if (called.Length == 0 && !string.IsNullOrWhiteSpace(name))
        {
            return await RefusedAsync($"Write the name in up to {MemberName.MaxLength} characters, or leave it out.", cancellationToken);
        }

        var code = await links.InviteAsync(Visitor.Workspace, read, called, Me.Id, cancellationToken);
        return MadeLink(code, called, $"to join as {read}");
    }

    public async Task<IActionResult> OnPostRoleAsync(string? id, string? role, CancellationToken cancellationToken) =>
        ReadRole(role) is { } read
            ? await ChangedAsync(await changes.ChangeRoleAsync(Visitor.Workspace, id ?? "", read, cancellationToken), member => $"{member.Name} is {read} now.", cancellationToken)
            : BadRequest();

    public async Task<IActionResult> OnPostOffAsync(string? id, CancellationToken cancellationToken) =>
        await ChangedAsync(await changes.SwitchOffAsync(Visitor.Workspace, id ?? "", cancellationToken), member => $"{member.Name} can't sign in any more. What they wrote stays.", cancellationToken);

    public async Task<IActionResult> OnPostOnAsync(string? id, CancellationToken cancellationToken) =>
        await ChangedAsync(await changes.SwitchOnAsync(Visitor.Workspace, id ?? "", cancellationToken), member => $"{member.Name} can sign in again.", cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(string? id, CancellationToken cancellationToken) =>
        await ChangedAsync(await changes.EndSignInsAsync(Visitor.Workspace, id ?? "", cancellationToken), member => $"{member.Name} is signed out everywhere.", cancellationToken);

    public async Task<IActionResult> OnPostPasswordAsync(string? id, CancellationToken cancellationToken) =>
        await links.MakeForPasswordAsync(Visitor.Workspace, id ?? "", Me.Id, cancellationToken) is { } code
            ? MadeLink(code, await NameAsync(id, cancellationToken), "to choose a new password")
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string? id, CancellationToken cancellationToken)
    {
        await links.WithdrawAsync(Visitor.Workspace, id ?? "", cancellationToken);
        return Back("The link does not work any more.");
    }

    /// <summary>A time in the zone of this machine.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, timeProvider.LocalTimeZone);

    private async Task<string> NameAsync(string? id, CancellationToken cancellationToken) =>
        (await members.ListAsync(Visitor.Workspace, cancellationToken)).FirstOrDefault(member => member.Id == id)?.Name ?? "";

    private async Task<IActionResult> ChangedAsync(MemberChange change, Func<Member, string> sentence, CancellationToken cancellationToken) => change switch
    {
        MemberChange.Done done => Back(sentence(done.Member)),
        MemberChange.Refused refused => await RefusedAsync(refused.Sentence, cancellationToken),
        _ => NotFound(),
    };

    private async Task<IActionResult> RefusedAsync(string sentence, CancellationToken cancellationToken)
    {
        Refusal = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Roster = await members.RosterAsync(Visitor.Workspace, cancellationToken);
        Links = await links.ListAsync(Visitor.Workspace, cancellationToken);
    }

    private StatusCodeResult MadeLink(string code, string madeFor, string madeTo)
    {
        Made = JoinAddress.Of(options.Value, $"{Request.Scheme}://{Request.Host}", code);
        (MadeFor, MadeTo) = (madeFor, madeTo);
        return SeeMembers();
    }

    private StatusCodeResult Back(string done)
    {
        Done = done;
        return SeeMembers();
    }

    // See Other: reloading the page does nothing again.
    private StatusCodeResult SeeMembers()
    {
        Response.Headers.Location = "/members";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    // Only by its name: a number would be taken for one too.
    private static Role? ReadRole(string? role) => Enum.GetValues<Role>().Where(known => known.ToString() == role).Select(known => (Role?)known).FirstOrDefault();
}
