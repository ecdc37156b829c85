using System.Security.Cryptography;

namespace Bot.Workspaces;

/// <summary>A member as the store has them.</summary>
internal sealed record MemberRow(string Id, string Workspace, string Handle, string Name, string Role, string Password, string Stamp, long IsOff)
{
    public const string Columns = "id, workspace, handle, name, role, password, stamp, is_off AS isOff";

    public static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Member ToMember() => new(Id, new WorkspaceId(Workspace), Handle, Name, Enum.Parse<Role>(Role));
}
