using Bot.Workspaces;
using Microsoft.AspNetCore.Authorization;

namespace Bot.Web.SignIn;

/// <summary>Lets only members with a role, or a higher one, see a page or send a form to it. Who has not signed in is led to the sign-in page.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AtLeastAttribute(Role role) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Role Role { get; } = role;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Decides what <see cref="AtLeastAttribute"/> asks for.</summary>
internal sealed class AtLeastHandler : AuthorizationHandler<AtLeastAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AtLeastAttribute requirement)
    {
        if (Visitor.Of(context.User).Is(requirement.Role))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
