using System.Data.Common;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Documents;

/// <summary>The bytes of files that were kept beside their text. Safe to share between threads.</summary>
public sealed class Originals(Database database)
{
    // Base64 of this many is a text of one MiB, which every engine takes in one row.
    private const int PartBytes = 768 << 10;

    /// <summary>Whether the file of a revision was kept.</summary>
    public async Task<bool> HasAsync(WorkspaceId workspace, RevisionId revision, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PartAsync(connection, workspace, revision, 0) is not null;
    }

    /// <summary>Writes the file of a revision to a stream.</summary>
    /// <returns>False when it was not kept, or the workspace may not see the revision; then nothing was written.</returns>
    public async Task<bool> CopyAsync(WorkspaceId workspace, RevisionId revision, Stream target, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var part = 0;
        for (; await PartAsync(connection, workspace, revision, part) is { } bytes; part++)
        {
            await target.WriteAsync(Convert.FromBase64String(bytes), cancellationToken);
        }

        return part > 0;
    }

    /// <summary>Keeps a file; one that is kept already stays as it is.</summary>
    internal static async Task KeepAsync(DbConnection connection, string contentHash, ReadOnlyMemory<byte> bytes)
    {
        for (var part = 0; part * PartBytes < bytes.Length; part++)
        {
            var length = Math.Min(PartBytes, bytes.Length - (part * PartBytes));
            await connection.ExecuteAsync("""
                INSERT INTO original_parts (content_hash, part, bytes) VALUES (@contentHash, @part, @text)
                ON CONFLICT (content_hash, part) DO NOTHING
                """, new { contentHash, part, text = Convert.ToBase64String(bytes.Span.Slice(part * PartBytes, length)) });
        }
    }

    private static Task<string?> PartAsync(DbConnection connection, WorkspaceId workspace, RevisionId revision, int part) =>
        connection.QuerySingleOrDefaultAsync<string?>("""
            SELECT p.bytes
            FROM revisions r JOIN documents d ON d.id = r.document JOIN original_parts p ON p.content_hash = r.content_hash
            WHERE r.id = @revision AND d.workspace IN (@workspace, @shared) AND p.part = @part
            """, new { revision = revision.Value, workspace = workspace.Value, shared = WorkspaceId.Shared.Value, part });
}
