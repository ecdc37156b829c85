using Bot.Answers;
using Bot.Facts;
using Bot.Workspaces;

namespace Bot.Web.Conversation;

/// <summary>Finds conversations, which hold questions and checked statements in one order.</summary>
internal sealed class Threads(AnswerLog answers, CheckLog checks)
{
    /// <summary>The conversation that a form names when there is one, else a new name.</summary>
    public async Task<string> NameAsync(WorkspaceId workspace, string? posted, CancellationToken cancellationToken) =>
        ThreadId.IsValid(posted) && posted is not null && (await ReadAsync(workspace, posted, cancellationToken)) is not ([], []) ? posted : ThreadId.New();

    /// <summary>What a conversation holds, each oldest first; both empty when there is none of that name.</summary>
    public async Task<(IReadOnlyList<LoggedAnswer> Answers, IReadOnlyList<LoggedCheck> Checks)> ReadAsync(
        WorkspaceId workspace, string? id, CancellationToken cancellationToken) =>
        ThreadId.IsValid(id) && id is not null
            ? (await answers.ThreadAsync(workspace, id, cancellationToken), await checks.ThreadAsync(workspace, id, cancellationToken))
            : ([], []);
}
