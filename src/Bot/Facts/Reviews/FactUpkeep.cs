using Bot.Answers;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Reviews;

/// <summary>Brings the list of facts up to what the logs hold, whoever asked or checked, wherever.</summary>
internal sealed class FactUpkeep(FactSubjects subjects, Database database, GroupCommit commit)
{
    // As many as one transaction can take without keeping others out for long.
    private const int BatchLength = 500;

    // What was recorded at once may come into the log in another order.
    private static readonly TimeSpan Disorder = TimeSpan.FromMinutes(1);

    /// <summary>Adds what is missing. Costs two counts when nothing is.</summary>
    public async Task CatchUpAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            if (await IsBehindAsync(workspace, kind, cancellationToken))
            {
                await AddAsync(workspace, kind, await LastAsync(workspace, kind, cancellationToken) is { } last ? new LogPosition(last - Disorder, "") : LogPosition.Beginning, cancellationToken);
                if (await IsBehindAsync(workspace, kind, cancellationToken))
                {
                    // The clock was set back meanwhile: something recorded later has an earlier time.
                    await AddAsync(workspace, kind, LogPosition.Beginning, cancellationToken);
                }
            }
        }
    }

    private async Task<bool> IsBehindAsync(WorkspaceId workspace, FactKind kind, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var listed = await connection.QuerySingleAsync<long>(
            "SELECT COUNT(*) FROM facts WHERE workspace = @workspace AND kind = @kind", new { workspace = workspace.Value, kind = kind.ToString() });
        return listed < await subjects.CountAsync(workspace, kind, cancellationToken);
    }

    private async Task<DateTimeOffset?> LastAsync(WorkspaceId workspace, FactKind kind, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var last = await connection.QuerySingleAsync<long?>(
            "SELECT MAX(made_at) FROM facts WHERE workspace = @workspace AND kind = @kind", new { workspace = workspace.Value, kind = kind.ToString() });
        return last is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    private async Task AddAsync(WorkspaceId workspace, FactKind kind, LogPosition since, CancellationToken cancellationToken)
    {
        while (await subjects.SinceAsync(workspace, kind, since, BatchLength, cancellationToken) is { Count: > 0 } found)
        {
            await commit.WriteAsync(
                transaction =>
                {
                    foreach (var subject in found)
                    {
                        FactRows.Add(transaction, workspace, subject);
                    }

                    return found.Count;
                },
                cancellationToken);
            since = new LogPosition(found[^1].MadeAt, found[^1].Fact.Record);
        }
    }
}
