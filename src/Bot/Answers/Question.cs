using Bot.Workspaces;

namespace Bot.Answers;

/// <summary>What a person asks.</summary>
/// <param name="Workspace">Who asks; decides which documents are seen.</param>
/// <param name="Text">As typed; any characters, any length: what can't be answered is declined.</param>
/// <param name="History">What was said before in the conversation, oldest first; may be empty.</param>
/// <param name="AsOf">Answer from what held on this day; null for today.</param>
/// <param name="Thread">Names the conversation in the log; null when it is not kept together.</param>
public sealed record Question(WorkspaceId Workspace, string Text, IReadOnlyList<Exchange> History, DateOnly? AsOf, string? Thread)
{
    /// <summary>Who asks, as <c>platform:person</c>; null where people are not told apart but by their conversation.</summary>
    public string? Asker { get; init; }

    /// <summary>Why it is asked.</summary>
    public QuestionPurpose Purpose { get; init; }
}

/// <summary>An earlier question of a conversation and what was answered.</summary>
public sealed record Exchange(string Question, string Answer);
