using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Workspaces;

/// <summary>What members are told: that they were mentioned, or are to look at something. Safe to share between threads.</summary>
public sealed class Notices(Members members, Database database, GroupCommit commit, LiveChanges live, TimeProvider timeProvider)
{
    // Older ones stay in the store; a list longer than this is not read through.
    private const int MaxShown = 100;

    /// <summary>The topic of <see cref="LiveChanges"/> for what a member is told.</summary>
    public static string TopicOf(string member) => $"notices/{member}";

    /// <summary>Adds a notice within a transaction. When it is committed, signal <see cref="TopicOf"/> of the member.</summary>
    /// <param name="transaction">As <see cref="GroupCommit"/> hands it out.</param>
    /// <param name="workspace">Of the member.</param>
    /// <param name="member">Who is told.</param>
    /// <param name="notice">What; its <see cref="Notice.IsRead"/> is not looked at.</param>
    public static void Add(DbTransaction transaction, WorkspaceId workspace, string member, Notice notice) => transaction.Open().Execute("""
        INSERT INTO notices (id, workspace, member, kind, path, about, by_member, made_at)
        VALUES (@Id, @workspace, @member, @kind, @Path, @About, @by, @at)
        """,
        new { notice.Id, workspace = workspace.Value, member, kind = notice.Kind.ToString(), notice.Path, notice.About, by = notice.By.Id, at = notice.At.ToUnixTimeMilliseconds() },
        transaction);

    /// <summary>The last 100 notices of a member, newest first.</summary>
    public async Task<IReadOnlyList<Notice>> ListAsync(Member member, CancellationToken cancellationToken)
    {
        var people = await members.EverybodyAsync(member.Workspace, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>("""
            SELECT id, kind, path, about, by_member AS byMember, made_at AS madeAt, read_at AS readAt FROM notices
            WHERE workspace = @workspace AND member = @member
            ORDER BY made_at DESC, id DESC LIMIT @limit
            """, new { workspace = member.Workspace.Value, member = member.Id, limit = MaxShown });
        return
        [
            .. rows.Select(row => new Notice(
                row.Id, Enum.Parse<NoticeKind>(row.Kind), row.Path, row.About, people[row.ByMember], DateTimeOffset.FromUnixTimeMilliseconds(row.MadeAt), row.ReadAt is not null)),
        ];
    }

    /// <summary>How many notices a member has not read.</summary>
    public async Task<long> CountUnreadAsync(Member member, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>(
            "SELECT COUNT(*) FROM notices WHERE workspace = @workspace AND member = @member AND read_at IS NULL", new { workspace = member.Workspace.Value, member = member.Id });
    }

    /// <summary>Marks a member's notices as read.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="id">Which one; null for all. One of another member's is left as it is.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task MarkReadAsync(Member member, string? id, CancellationToken cancellationToken)
    {
        var marked = new { workspace = member.Workspace.Value, member = member.Id, id, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() };
        await commit.WriteAsync(
            transaction => transaction.Open().Execute($"""
                UPDATE notices SET read_at = @now
                WHERE workspace = @workspace AND member = @member AND read_at IS NULL{(id is null ? "" : " AND id = @id")}
                """, marked, transaction),
            cancellationToken);
        live.Signal(member.Workspace, TopicOf(member.Id));
    }

    private sealed record Row(string Id, string Kind, string Path, string About, string ByMember, long MadeAt, long? ReadAt);
}
