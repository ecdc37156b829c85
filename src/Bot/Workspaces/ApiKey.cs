namespace Bot.Workspaces;

/// <summary>A key with which a program uses the API in the name of a workspace. Its secret is nowhere in it.</summary>
/// <param name="Id">Sixteen hexadecimal digits; never reused.</param>
/// <param name="Workspace">Whose documents it sees.</param>
/// <param name="Name">What it is for, as people wrote it; see <see cref="ApiKeyName"/>.</param>
/// <param name="Scopes">What may be done with it; never none.</param>
public sealed record ApiKey(string Id, WorkspaceId Workspace, string Name, ApiScopes Scopes)
{
    /// <summary>Who made it, as shown to people; empty when it was made at the terminal.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused, in UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Since when it is refused because somebody withdrew it; null when nobody did.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was used last, to the minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it is taken at a time.</summary>
    public bool IsGood(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;
}

/// <summary>A key that has just been made.</summary>
/// <param name="Key">What is kept of it.</param>
/// <param name="Text">What programs send, secret included: shown once and kept nowhere.</param>
public sealed record NewApiKey(ApiKey Key, string Text);
