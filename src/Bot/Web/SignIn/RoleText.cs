using Bot.Workspaces;

namespace Bot.Web.SignIn;

/// <summary>Says what the roles may do.</summary>
internal static class RoleText
{
    /// <summary>What a role may do, in a sentence to who gets it.</summary>
    public static string Sentence(Role role) => role switch
    {
        Role.Reader => "As a reader you see facts, gaps and numbers, and export them.",
        Role.Reviewer => "As a reviewer you confirm, dispute, comment and certify, and close gaps.",
        Role.Moderator => "As a moderator you review, and look after the documents and the API keys.",
        _ => "As an owner you may do all there is to do, and look after the members.",
    };
}
