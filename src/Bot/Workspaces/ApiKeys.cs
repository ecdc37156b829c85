using Bot.Storage;
using Dapper;

namespace Bot.Workspaces;

/// <summary>The keys with which programs use the API. Safe to share between threads.</summary>
public sealed class ApiKeys(Database database, TimeProvider timeProvider)
{
    /// <summary>How long a key can be made to last.</summary>
    public const int MaxDays = 3650;

    /// <summary>How long a key lasts unless something else is said.</summary>
    public const int DefaultDays = 365;

    private const string Columns = """
        id, workspace, name, secret_hash AS secretHash, scopes, created_by AS createdBy, created_at AS createdAt,
        expires_at AS expiresAt, revoked_at AS revokedAt, last_used_at AS lastUsedAt
        """;

    // Often enough for whoever wants to know which keys are still needed, and seldom enough to cost nothing.
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(1);

    // What an unknown id is checked against, so that the time it takes does not tell whether there is one.
    private static readonly string NoHash = new('0', 64);

    /// <summary>Makes a key.</summary>
    /// <param name="workspace">Whose documents it sees.</param>
    /// <param name="name">What it is for; see <see cref="ApiKeyName"/>.</param>
    /// <param name="scopes">What may be done with it.</param>
    /// <param name="days">How long it lasts: 1 to <see cref="MaxDays"/>.</param>
    /// <param name="createdBy">Who made it, as shown to people; empty at the terminal.</param>
    /// <param name="cancellationToken">Stops it before the key is kept.</param>
    public async Task<NewApiKey> MakeAsync(WorkspaceId workspace, string name, ApiScopes scopes, int days, string createdBy, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(scopes, ApiScopes.None);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var text = ApiKeyText.New();
        var now = timeProvider.GetUtcNow();
        var row = new Row(
            text.Id, workspace.Value, name, text.Hash, ApiScopeNames.Text(scopes), createdBy, now.ToUnixTimeMilliseconds(), now.AddDays(days).ToUnixTimeMilliseconds(), 0, 0);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            INSERT INTO api_keys (id, workspace, name, secret_hash, scopes, created_by, created_at, expires_at, revoked_at, last_used_at)
            VALUES (@Id, @Workspace, @Name, @SecretHash, @Scopes, @CreatedBy, @CreatedAt, @ExpiresAt, @RevokedAt, @LastUsedAt)
            """, row);
        return new NewApiKey(row.ToKey(), text.ToString());
    }

    /// <summary>The key that a program sent, and notes that it was used; null when it is unknown, expired, revoked or no key at all.</summary>
    public async Task<ApiKey?> UseAsync(string sent, CancellationToken cancellationToken)
    {
        if (ApiKeyText.Read(sent) is not { } text)
        {
            return null;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM api_keys WHERE id = @Id", new { text.Id });
        var now = timeProvider.GetUtcNow();
        if (!text.Fits(row?.SecretHash ?? NoHash) || row?.ToKey() is not { } key || !key.IsGood(now))
        {
            return null;
        }

        if (key.LastUsedAt is not { } last || now - last >= UseNotedEvery)
        {
            await connection.ExecuteAsync(
                "UPDATE api_keys SET last_used_at = @now WHERE workspace = @Workspace AND id = @Id AND last_used_at < @now",
                new { row.Workspace, row.Id, now = now.ToUnixTimeMilliseconds() });
        }

        return key;
    }

    /// <summary>The keys of a workspace, the newest first; those that are expired or revoked too.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            $"SELECT {Columns} FROM api_keys WHERE workspace = @workspace ORDER BY created_at DESC, id", new { workspace = workspace.Value });
        return [.. rows.Select(row => row.ToKey())];
    }

    /// <summary>Withdraws a key, at once and for good.</summary>
    /// <returns>Null when the workspace has none of that id; a key that was withdrawn before keeps its time.</returns>
    public async Task<ApiKey?> RevokeAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"""
            UPDATE api_keys SET revoked_at = CASE WHEN revoked_at = 0 THEN @now ELSE revoked_at END
            WHERE workspace = @workspace AND id = @id
            RETURNING {Columns}
            """, new { workspace = workspace.Value, id, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() });
        return row?.ToKey();
    }

    private sealed record Row(
        string Id, string Workspace, string Name, string SecretHash, string Scopes, string CreatedBy, long CreatedAt, long ExpiresAt, long RevokedAt, long LastUsedAt)
    {
        public ApiKey ToKey() => new(Id, new WorkspaceId(Workspace), Name, ApiScopeNames.TryParse(Scopes.Split(','), out var scopes) ? scopes : ApiScopes.None)
        {
            CreatedBy = CreatedBy,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
            RevokedAt = Time(RevokedAt),
            LastUsedAt = Time(LastUsedAt),
        };

        private static DateTimeOffset? Time(long milliseconds) => milliseconds == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
