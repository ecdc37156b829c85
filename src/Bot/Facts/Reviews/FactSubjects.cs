using System.Diagnostics;
using Bot.Answers;
using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>Finds what is to be reviewed in the logs of answers and checked statements.</summary>
internal sealed class FactSubjects(AnswerLog answers, CheckLog checks)
{
    /// <summary>Null when the workspace has no such fact.</summary>
    public async Task<FactSubject?> FindAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken) => fact.Kind switch
    {
        FactKind.Answer => await answers.FindAsync(workspace, fact.Record, cancellationToken) is { } answer ? FactSubject.Of(answer) : null,
        FactKind.Check => await checks.FindAsync(workspace, fact.Record, cancellationToken) is { } check ? FactSubject.Of(check) : null,
        _ => throw new UnreachableException(),
    };

    /// <summary>How many there are of a kind.</summary>
    public Task<long> CountAsync(WorkspaceId workspace, FactKind kind, CancellationToken cancellationToken) =>
        kind is FactKind.Answer ? answers.CountAsync(workspace, cancellationToken) : checks.CountAsync(workspace, cancellationToken);

    /// <summary>Those of a kind from a moment on, oldest first.</summary>
    public async Task<IReadOnlyList<FactSubject>> SinceAsync(WorkspaceId workspace, FactKind kind, LogPosition since, int limit, CancellationToken cancellationToken) => kind is FactKind.Answer
        ? [.. (await answers.SinceAsync(workspace, since, limit, cancellationToken)).Select(FactSubject.Of)]
        : [.. (await checks.SinceAsync(workspace, since, limit, cancellationToken)).Select(FactSubject.Of)];
}
