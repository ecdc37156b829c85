using System.Globalization;
using Bot.Documents;
using Bot.Workspaces;

namespace Bot.Web.Keys;

/// <summary>A key, ready to be laid out.</summary>
internal sealed record ShownKey(ApiKey Key, DateTimeOffset Now)
{
    /// <summary>What it is for.</summary>
    public string Name => DisplayText.Of(Key.Name);

    /// <summary>How it begins, to find it again in a program's settings.</summary>
    public string Beginning => $"bot_{Key.Id}_…";

    /// <summary>What may be done with it.</summary>
    public string Scopes => string.Join(", ", ApiScopeNames.Of(Key.Scopes));

    /// <summary>Whether it is taken.</summary>
    public bool IsGood => Key.IsGood(Now);

    /// <summary>Key of its state, for the look.</summary>
    public string State => Key.RevokedAt is not null ? "revoked" : IsGood ? "good" : "expired";

    /// <summary>Its state in words.</summary>
    public string StateText => State switch
    {
        "good" => $"Good until {Day(Key.ExpiresAt)}",
        "expired" => $"Expired on {Day(Key.ExpiresAt)}",
        _ => $"Revoked on {Day(Key.RevokedAt ?? Now)}",
    };

    /// <summary>The day it was made.</summary>
    public string Made => Day(Key.CreatedAt);

    /// <summary>Who made it.</summary>
    public string MadeBy => Key.CreatedBy.Length == 0 ? "at the terminal" : $"by {DisplayText.Of(Key.CreatedBy)}";

    /// <summary>When it was last used.</summary>
    public string Used => Key.LastUsedAt is { } used ? $"Used {Day(used)}" : "Never used";

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
