using System.Globalization;
using Bot.Workspaces;

namespace Bot.Web.Keys;

/// <summary>What a moderator fills in to make a key.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">The boxes that were ticked.</param>
/// <param name="Days">How long it lasts.</param>
internal sealed record KeyForm(string Name, IReadOnlyList<string> Scopes, string Days)
{
    /// <summary>How long a key can last, in days.</summary>
    public static IReadOnlyList<int> DaysOffered { get; } = [30, 90, 365, 730];

    /// <summary>A key that reads, for a year at most.</summary>
    public static KeyForm Empty { get; } = new("", [], ApiKeys.DefaultDays.ToString(CultureInfo.InvariantCulture));

    /// <summary>The scopes that can be ticked, with what they let a program do.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> ScopesOffered { get; } =
        [("ask", "Ask questions"), ("check", "Check statements"), ("read", "Search documents and open passages")];

    /// <summary>Reads what was posted.</summary>
    public static KeyForm Read(string? name, IReadOnlyList<string>? scopes, string? days) => new(name ?? "", scopes ?? [], days ?? "");

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    public string? Refusal()
    {
        if (ApiKeyName.Read(Name) is null)
        {
            return $"Say in up to {ApiKeyName.MaxLength} characters what the key is for.";
        }

        if (!ApiScopeNames.TryParse(Scopes, out _))
        {
            return "Choose at least one thing that may be done with the key.";
        }

        return DaysOffered.Any(days => days.ToString(CultureInfo.InvariantCulture) == Days) ? null : "Choose how long the key lasts.";
    }
}
