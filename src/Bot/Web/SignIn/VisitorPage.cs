using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Web.SignIn;

/// <summary>A page that knows who looks at it.</summary>
internal abstract class VisitorPage : PageModel
{
    /// <summary>Who looks at the page.</summary>
    public Visitor Visitor => Visitor.Of(User);

    /// <summary>Who signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody: the page needs <see cref="AtLeastAttribute"/>.</exception>
    public Member Me => Visitor.Member ?? throw new InvalidOperationException($"{GetType().Name} is for members only, and somebody else got in.");
}
