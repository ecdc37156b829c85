namespace Bot.Workspaces;

/// <summary>What a member may do in the console of their workspace. A later role may do all that an earlier one may.</summary>
public enum Role
{
    /// <summary>Reads facts, gaps and numbers, and exports them.</summary>
    Reader,

    /// <summary>Also confirms, disputes, comments, assigns, decides, certifies, and closes gaps.</summary>
    Reviewer,

    /// <summary>Also looks after the documents and the API keys.</summary>
    Moderator,

    /// <summary>Also looks after the members.</summary>
    Owner,
}
