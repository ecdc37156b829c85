using System.Security.Cryptography;
using Bot.Storage;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Workspaces;

/// <summary>The people who sign in to the console. Safe to share between threads.</summary>
public sealed class Members(Database database, TimeProvider timeProvider)
{
    // OWASP's Password Storage Cheat Sheet: 210,000 rounds of PBKDF2 with HMAC-SHA512.
    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // What an unknown handle is checked against, so that the time it takes does not tell whether there is one.
    private static readonly Lazy<string> NoPassword = new(() => Hasher.HashPassword("", RandomNumberGenerator.GetHexString(32)));

    private const string Columns = "id, workspace, handle, name, role, password, stamp, is_off AS isOff";

    /// <summary>Adds a member.</summary>
    /// <returns>Null when the handle is taken.</returns>
    public async Task<Member?> AddAsync(WorkspaceId workspace, string handle, string name, Role role, string password, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var member = new Member(Guid.CreateVersion7(now).ToString("N"), workspace, handle, name, role);
        await using var connection = await database.OpenAsync(cancellationToken);
        var added = await connection.ExecuteAsync("""
            INSERT INTO members (id, workspace, handle, name, role, password, stamp, is_off, created_at)
            VALUES (@Id, @workspace, @Handle, @Name, @role, @password, @stamp, 0, @now)
            ON CONFLICT (handle) DO NOTHING
            """,
            new
            {
                member.Id,
                workspace = workspace.Value,
                member.Handle,
                member.Name,
                role = role.ToString(),
                password = Hasher.HashPassword(handle, password),
                stamp = NewStamp(),
                now = now.ToUnixTimeMilliseconds(),
            });
        return added == 0 ? null : member;
    }

    /// <summary>The member that a handle and a password name; null when one of them is wrong or the member was switched off.</summary>
    public async Task<SignedIn?> SignInAsync(string handle, string password, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM members WHERE handle = @handle", new { handle });
        var fits = Hasher.VerifyHashedPassword(handle, row?.Password ?? NoPassword.Value, password) is not PasswordVerificationResult.Failed;
        return fits && row is { IsOff: 0 } ? new SignedIn(row.ToMember(), row.Stamp) : null;
    }

    /// <summary>The member of an earlier sign-in as they are now; null when that sign-in is over.</summary>
    public async Task<Member?> FindAsync(string id, string stamp, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM members WHERE id = @id AND stamp = @stamp AND is_off = 0", new { id, stamp });
        return row?.ToMember();
    }

    /// <summary>The members of a workspace that are not switched off, by name.</summary>
    public async Task<IReadOnlyList<Member>> ListAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            $"SELECT {Columns} FROM members WHERE workspace = @workspace AND is_off = 0 ORDER BY name, handle", new { workspace = workspace.Value });
        return [.. rows.Select(row => row.ToMember())];
    }

    /// <summary>Everybody who is or was a member of a workspace, by id: what they wrote stays theirs after they were switched off.</summary>
    public async Task<IReadOnlyDictionary<string, Member>> EverybodyAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>($"SELECT {Columns} FROM members WHERE workspace = @workspace", new { workspace = workspace.Value });
        return rows.ToDictionary(row => row.Id, row => row.ToMember());
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private sealed record Row(string Id, string Workspace, string Handle, string Name, string Role, string Password, string Stamp, long IsOff)
    {
        public Member ToMember() => new(Id, new WorkspaceId(Workspace), Handle, Name, Enum.Parse<Role>(Role));
    }
}

/// <summary>A member who has just signed in.</summary>
/// <param name="Member">Who.</param>
/// <param name="Stamp">What the sign-in is known by; it is over once the member's stamp is another.</param>
public sealed record SignedIn(Member Member, string Stamp);
