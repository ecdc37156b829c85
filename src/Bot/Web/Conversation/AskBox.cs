namespace Bot.Web.Conversation;

/// <summary>The box that a question or a statement is typed into.</summary>
/// <param name="Label">What it asks for.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Thread">The conversation that the question follows up; empty for a new one.</param>
/// <param name="Refusal">Why the text could not be asked; null when nothing is wrong.</param>
internal sealed record AskBox(string Label, string Text, string Thread, string? Refusal)
{
    /// <summary>The box that starts a conversation.</summary>
    public static AskBox First { get; } = new("Your question or statement", "", "", null);

    /// <summary>The box under a conversation.</summary>
    public static AskBox FollowUp(string thread) => new("Ask a follow-up, or check a statement", "", thread, null);
}
