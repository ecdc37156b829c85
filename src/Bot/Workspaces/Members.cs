using Bot.Storage;
using Dapper;

namespace Bot.Workspaces;

/// <summary>Knows the people who sign in to the console. Safe to share between threads.</summary>
public sealed class Members(Database database)
{
    /// <summary>The member that a handle and a password name; null when one of them is wrong or the member was switched off.</summary>
    public async Task<SignedIn?> SignInAsync(string handle, string password, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<MemberRow>(new CommandDefinition(
            $"SELECT {MemberRow.Columns} FROM members WHERE handle = @handle", new { handle }, cancellationToken: cancellationToken));
        var fits = MemberPassword.Fits(row?.Password, password);
        return fits && row is { IsOff: 0 } ? new SignedIn(row.ToMember(), row.Stamp) : null;
    }

    /// <summary>The member of an earlier sign-in as they are now; null when that sign-in is over.</summary>
    public async Task<Member?> FindAsync(string id, string stamp, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<MemberRow>(new CommandDefinition(
            $"SELECT {MemberRow.Columns} FROM members WHERE id = @id AND stamp = @stamp AND is_off = 0", new { id, stamp }, cancellationToken: cancellationToken));
        return row?.ToMember();
    }

    /// <summary>The members of a workspace that are not switched off, by name.</summary>
    public async Task<IReadOnlyList<Member>> ListAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        [.. (await RosterAsync(workspace, cancellationToken)).Where(entry => entry.Access is MemberAccess.On).Select(entry => entry.Member)];

    /// <summary>All members of a workspace, also those that are switched off, by name.</summary>
    public async Task<IReadOnlyList<RosterEntry>> RosterAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<MemberRow>(new CommandDefinition(
            $"SELECT {MemberRow.Columns} FROM members WHERE workspace = @workspace ORDER BY name, handle", new { workspace = workspace.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new RosterEntry(row.ToMember(), row.IsOff == 0 ? MemberAccess.On : MemberAccess.Off))];
    }

    /// <summary>Everybody who is or was a member of a workspace, by id: what they wrote stays theirs after they were switched off.</summary>
    public async Task<IReadOnlyDictionary<string, Member>> EverybodyAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        (await RosterAsync(workspace, cancellationToken)).ToDictionary(entry => entry.Member.Id, entry => entry.Member);
}
