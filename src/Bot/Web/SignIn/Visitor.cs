using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Bot.Workspaces;

namespace Bot.Web.SignIn;

/// <summary>Who looks at a page.</summary>
/// <param name="Workspace">Whose documents, answers and facts they see.</param>
/// <param name="Member">Who signed in; null for somebody who did not.</param>
internal sealed record Visitor(WorkspaceId Workspace, Member? Member)
{
    private const string WorkspaceClaim = "workspace";
    private const string HandleClaim = "handle";

    /// <summary>Whether they signed in with this role or a higher one.</summary>
    [MemberNotNullWhen(true, nameof(Member))]
    public bool Is(Role role) => Member?.Role >= role;

    /// <summary>Reads what <see cref="ClaimsOf"/> wrote.</summary>
    public static Visitor Of(ClaimsPrincipal principal)
    {
        if (principal.Identity is not ClaimsIdentity { IsAuthenticated: true } identity)
        {
            return new Visitor(WorkspaceId.Local, null);
        }

        string Read(string claim) => identity.FindFirst(claim)?.Value ?? throw new InvalidOperationException($"A sign-in has no claim '{claim}'.");
        var workspace = new WorkspaceId(Read(WorkspaceClaim));
        return new Visitor(workspace, new Member(Read(ClaimTypes.NameIdentifier), workspace, Read(HandleClaim), Read(ClaimTypes.Name), Enum.Parse<Role>(Read(ClaimTypes.Role))));
    }

    /// <summary>What a sign-in holds of a member.</summary>
    public static IEnumerable<Claim> ClaimsOf(Member member) =>
    [
        new(ClaimTypes.NameIdentifier, member.Id),
        new(ClaimTypes.Name, member.Name),
        new(ClaimTypes.Role, member.Role.ToString()),
        new(WorkspaceClaim, member.Workspace.Value),
        new(HandleClaim, member.Handle),
    ];
}
