using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Workspaces;

/// <summary>Changes what members are and may do. Safe to share between threads.</summary>
public sealed class MemberChanges(Database database, GroupCommit commit)
{
    private const string IsLastOwner = "Name somebody else an owner first: without one nobody could look after the members.";

    /// <summary>Gives a member of a workspace another role, which holds from their next request on.</summary>
    public Task<MemberChange> ChangeRoleAsync(WorkspaceId workspace, string id, Role role, CancellationToken cancellationToken) => ChangeAsync(workspace, id, (member, transaction) =>
    {
        if (role is not Role.Owner && IsTheLastOwner(member, transaction))
        {
            return new MemberChange.Refused($"{member.Name} is the only owner. {IsLastOwner}");
        }

        transaction.Open().Execute("UPDATE members SET role = @role WHERE id = @Id", new { role = role.ToString(), member.Id }, transaction);
        return new MemberChange.Done(member.ToMember() with { Role = role });
    }, cancellationToken);

    /// <summary>Keeps a member of a workspace out: ends their sign-ins, and withdraws their links and those that they made.</summary>
    public Task<MemberChange> SwitchOffAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken) => ChangeAsync(workspace, id, (member, transaction) =>
    {
        if (IsTheLastOwner(member, transaction))
        {
            return new MemberChange.Refused($"{member.Name} is the only owner. {IsLastOwner}");
        }

        transaction.Open().Execute("UPDATE members SET is_off = 1, stamp = @stamp WHERE id = @Id", new { stamp = MemberRow.NewStamp(), member.Id }, transaction);
        transaction.Open().Execute("DELETE FROM member_links WHERE member = @Id OR made_by = @Id", new { member.Id }, transaction);
        return new MemberChange.Done(member.ToMember());
    }, cancellationToken);

    /// <summary>Lets a member of a workspace in again, with the password they had.</summary>
    public Task<MemberChange> SwitchOnAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken) => ChangeAsync(workspace, id, (member, transaction) =>
    {
        transaction.Open().Execute("UPDATE members SET is_off = 0 WHERE id = @Id", new { member.Id }, transaction);
        return new MemberChange.Done(member.ToMember());
    }, cancellationToken);

    /// <summary>Ends all sign-ins of a member of a workspace.</summary>
    public Task<MemberChange> EndSignInsAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken) => ChangeAsync(workspace, id, (member, transaction) =>
    {
        transaction.Open().Execute("UPDATE members SET stamp = @stamp WHERE id = @Id", new { stamp = MemberRow.NewStamp(), member.Id }, transaction);
        return new MemberChange.Done(member.ToMember());
    }, cancellationToken);

    /// <summary>Gives a member of a workspace another name.</summary>
    /// <param name="workspace">Theirs.</param>
    /// <param name="id">Theirs.</param>
    /// <param name="name">As <see cref="MemberName.Read"/> made it.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    public Task<MemberChange> RenameAsync(WorkspaceId workspace, string id, string name, CancellationToken cancellationToken) => ChangeAsync(workspace, id, (member, transaction) =>
    {
        transaction.Open().Execute("UPDATE members SET name = @name WHERE id = @Id", new { name, member.Id }, transaction);
        return new MemberChange.Done(member.ToMember() with { Name = name });
    }, cancellationToken);

    /// <summary>Gives a member another password and ends all their sign-ins.</summary>
    /// <returns>A sign-in in place of the ended ones; null when the old password is another.</returns>
    public async Task<SignedIn?> ChangePasswordAsync(Member member, string oldPassword, string newPassword, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var kept = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "SELECT password FROM members WHERE id = @Id AND is_off = 0", new { member.Id }, cancellationToken: cancellationToken));
        if (!MemberPassword.Fits(kept, oldPassword))
        {
            return null;
        }

        var (password, stamp) = (MemberPassword.Hash(newPassword), MemberRow.NewStamp());
        var changed = await commit.WriteAsync(transaction =>
        {
            transaction.Open().Execute("DELETE FROM member_links WHERE member = @Id", new { member.Id }, transaction);
            return transaction.Open().Execute(
                "UPDATE members SET password = @password, stamp = @stamp WHERE id = @Id AND password = @kept AND is_off = 0", new { password, stamp, member.Id, kept }, transaction);
        }, cancellationToken);
        return changed == 0 ? null : new SignedIn(member, stamp);
    }

    private Task<MemberChange> ChangeAsync(WorkspaceId workspace, string id, Func<MemberRow, DbTransaction, MemberChange> change, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Open().QuerySingleOrDefault<MemberRow>(
            $"SELECT {MemberRow.Columns} FROM members WHERE workspace = @workspace AND id = @id", new { workspace = workspace.Value, id }, transaction) is { } member
            ? change(member, transaction)
            : new MemberChange.NoSuchMember(),
        cancellationToken);

    private static bool IsTheLastOwner(MemberRow member, DbTransaction transaction) =>
        member.IsOff == 0 && member.Role == nameof(Role.Owner) && transaction.Open().ExecuteScalar<long>(
            "SELECT COUNT(*) FROM members WHERE workspace = @Workspace AND role = @Role AND is_off = 0 AND id <> @Id", new { member.Workspace, member.Role, member.Id }, transaction) == 0;
}
