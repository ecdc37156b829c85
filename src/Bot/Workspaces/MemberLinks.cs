using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Dapper;

namespace Bot.Workspaces;

/// <summary>Makes the links that let people in, and keeps them until they are used, withdrawn or end. Safe to share between threads.</summary>
public sealed class MemberLinks(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromDays(7);

    // 160 bits: more than anybody can try.
    private const int CodeDigits = 40;

    private const string Columns = """
        SELECT links.id, links.purpose, links.workspace, links.role, links.name, members.handle, members.name AS memberName, members.role AS memberRole, links.ends_at AS endsAt
        FROM member_links links LEFT JOIN members ON members.id = links.member
        """;

    // A link is worth what who made it may do when it is used; one that was made at the machine names nobody.
    private const string Works = """
        links.ends_at > @now AND (links.made_by = '' OR EXISTS (
            SELECT 1 FROM members makers WHERE makers.id = links.made_by AND makers.workspace = links.workspace AND makers.role = 'Owner' AND makers.is_off = 0))
        """;

    /// <summary>Makes the link for the first owner, in place of an earlier one.</summary>
    /// <returns>Its code; null when there is a member.</returns>
    public Task<string?> MakeFirstAsync(CancellationToken cancellationToken)
    {
        var code = NewCode();
        return commit.WriteAsync(transaction =>
        {
            transaction.Open().Execute("DELETE FROM member_links WHERE purpose = @purpose", new { purpose = nameof(LinkPurpose.FirstOwner) }, transaction);
            if (HasMembers(transaction))
            {
                return null;
            }

            Insert(transaction, code, LinkPurpose.FirstOwner, WorkspaceId.Local, Role.Owner);
            return code;
        }, cancellationToken);
    }

    /// <summary>Makes a link for a new member.</summary>
    /// <param name="workspace">Theirs to be.</param>
    /// <param name="role">Theirs to be.</param>
    /// <param name="name">As <see cref="MemberName.Read"/> made it, for them to change; empty for none.</param>
    /// <param name="madeBy">The owner's id; empty when it is made at the machine.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    /// <returns>Its code.</returns>
    public Task<string> InviteAsync(WorkspaceId workspace, Role role, string name, string madeBy, CancellationToken cancellationToken)
    {
        var code = NewCode();
        return commit.WriteAsync(transaction =>
        {
            Insert(transaction, code, LinkPurpose.Invitation, workspace, role, name, madeBy: madeBy);
            return code;
        }, cancellationToken);
    }

    /// <summary>Makes a link with which a member chooses a new password, in place of an earlier one.</summary>
    /// <returns>Its code; null when the workspace has no such member or they are switched off.</returns>
    public Task<string?> MakeForPasswordAsync(WorkspaceId workspace, string member, string madeBy, CancellationToken cancellationToken)
    {
        var code = NewCode();
        return commit.WriteAsync(transaction =>
        {
            var isThere = transaction.Open().ExecuteScalar<long>(
                "SELECT COUNT(*) FROM members WHERE workspace = @workspace AND id = @member AND is_off = 0", new { workspace = workspace.Value, member }, transaction) > 0;
            if (!isThere)
            {
                return null;
            }

            transaction.Open().Execute("DELETE FROM member_links WHERE member = @member", new { member }, transaction);
            Insert(transaction, code, LinkPurpose.NewPassword, workspace, Role.Reader, member: member, madeBy: madeBy);
            return code;
        }, cancellationToken);
    }

    /// <summary>The link with a code; null when it does not work, or no longer.</summary>
    public async Task<MemberLink?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"{Columns} WHERE links.code_hash = @hash AND {Works}", new { hash = Hash(code), now = Now() }, cancellationToken: cancellationToken));
        return row?.ToLink();
    }

    /// <summary>The links of a workspace that still work, the one that ends first before the others.</summary>
    public async Task<IReadOnlyList<MemberLink>> ListAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{Columns} WHERE links.workspace = @workspace AND {Works} ORDER BY links.ends_at, links.id", new { workspace = workspace.Value, now = Now() }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToLink())];
    }

    /// <summary>Makes a link of a workspace useless; does nothing when it has no such link.</summary>
    public Task WithdrawAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Open().Execute("DELETE FROM member_links WHERE workspace = @workspace AND id = @id", new { workspace = workspace.Value, id }, transaction), cancellationToken);

    /// <summary>Makes a member of who has the code of an invitation, or of the first owner's link.</summary>
    /// <param name="code">The link's.</param>
    /// <param name="handle">As <see cref="MemberHandle.Read"/> made it.</param>
    /// <param name="name">As <see cref="MemberName.Read"/> made it.</param>
    /// <param name="password">Without a <see cref="MemberPassword.Refusal"/>.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    public Task<JoinOutcome> JoinAsync(string code, string handle, string name, string password, CancellationToken cancellationToken)
    {
        var kept = MemberPassword.Hash(password);
        return commit.WriteAsync<JoinOutcome>(transaction =>
        {
            if (Usable(transaction, code) is not { Handle: null } link || (link.Purpose is LinkPurpose.FirstOwner && HasMembers(transaction)))
            {
                return new JoinOutcome.Gone();
            }

            var now = timeProvider.GetUtcNow();
            var member = new Member(Guid.CreateVersion7(now).ToString("N"), link.Workspace, handle, name, link.Role);
            var stamp = MemberRow.NewStamp();
            var added = transaction.Open().Execute("""
                INSERT INTO members (id, workspace, handle, name, role, password, stamp, is_off, created_at)
                VALUES (@Id, @workspace, @Handle, @Name, @role, @kept, @stamp, 0, @now)
                ON CONFLICT (handle) DO NOTHING
                """, new { member.Id, workspace = link.Workspace.Value, member.Handle, member.Name, role = link.Role.ToString(), kept, stamp, now = now.ToUnixTimeMilliseconds() }, transaction);
            if (added == 0)
            {
                return new JoinOutcome.HandleTaken();
            }

            // The first member may have come by an invitation: the first owner's link is over either way.
            transaction.Open().Execute("DELETE FROM member_links WHERE id = @Id OR purpose = @first", new { link.Id, first = nameof(LinkPurpose.FirstOwner) }, transaction);
            return new JoinOutcome.Joined(new SignedIn(member, stamp));
        }, cancellationToken);
    }

    /// <summary>Gives the member of a new password's link that password, and ends all their sign-ins.</summary>
    /// <returns>Never <see cref="JoinOutcome.HandleTaken"/>.</returns>
    public Task<JoinOutcome> SetPasswordAsync(string code, string password, CancellationToken cancellationToken)
    {
        var (kept, stamp) = (MemberPassword.Hash(password), MemberRow.NewStamp());
        return commit.WriteAsync<JoinOutcome>(transaction =>
        {
            if (Usable(transaction, code) is not { Handle: { } handle } link)
            {
                return new JoinOutcome.Gone();
            }

            transaction.Open().Execute("DELETE FROM member_links WHERE id = @Id", new { link.Id }, transaction);
            transaction.Open().Execute("UPDATE members SET password = @kept, stamp = @stamp WHERE handle = @handle", new { kept, stamp, handle }, transaction);
            var member = transaction.Open().QuerySingle<MemberRow>($"SELECT {MemberRow.Columns} FROM members WHERE handle = @handle", new { handle }, transaction);
            return new JoinOutcome.Joined(new SignedIn(member.ToMember(), stamp));
        }, cancellationToken);
    }

    private MemberLink? Usable(DbTransaction transaction, string code) => transaction.Open().QuerySingleOrDefault<Row>(
        $"{Columns} WHERE links.code_hash = @hash AND {Works}", new { hash = Hash(code), now = Now() }, transaction)?.ToLink();

    private void Insert(DbTransaction transaction, string code, LinkPurpose purpose, WorkspaceId workspace, Role role, string name = "", string member = "", string madeBy = "")
    {
        var now = timeProvider.GetUtcNow();
        transaction.Open().Execute("DELETE FROM member_links WHERE ends_at <= @now", new { now = now.ToUnixTimeMilliseconds() }, transaction);
        transaction.Open().Execute("""
            INSERT INTO member_links (id, code_hash, purpose, workspace, role, name, member, made_by, ends_at)
            VALUES (@id, @hash, @purpose, @workspace, @role, @name, @member, @madeBy, @endsAt)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString("N"),
                hash = Hash(code),
                purpose = purpose.ToString(),
                workspace = workspace.Value,
                role = role.ToString(),
                name,
                member,
                madeBy,
                endsAt = (now + Lasting).ToUnixTimeMilliseconds(),
            }, transaction);
    }

    private static bool HasMembers(DbTransaction transaction) => transaction.Open().ExecuteScalar<long>("SELECT COUNT(*) FROM members", transaction: transaction) > 0;

    private long Now() => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private static string NewCode() => RandomNumberGenerator.GetHexString(CodeDigits, lowercase: true);

    // A code is long and random, so that a plain hash can't be turned back.
    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private sealed record Row(string Id, string Purpose, string Workspace, string Role, string Name, string? Handle, string? MemberName, string? MemberRole, long EndsAt)
    {
        public MemberLink ToLink() => new(
            Id, Enum.Parse<LinkPurpose>(Purpose), new WorkspaceId(Workspace), Enum.Parse<Role>(MemberRole ?? Role), MemberName ?? Name, Handle, DateTimeOffset.FromUnixTimeMilliseconds(EndsAt));
    }
}
