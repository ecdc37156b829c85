using System.Text.RegularExpressions;
using Bot.Workspaces;

namespace Bot.Web.Live;

/// <summary>What a page may ask to be told of.</summary>
internal static partial class LiveTopics
{
    // More than any page shows.
    private const int Max = 4;

    /// <summary>The topics as stores signal them; null when one of them is none that a page may ask for.</summary>
    public static IReadOnlySet<string>? Read(IReadOnlyCollection<string?> asked, Member member) =>
        asked.Count is > 0 and <= Max && asked.All(topic => topic is not null && Topic().IsMatch(topic))
            // Whatever it asks for, a member learns of their own notices alone.
            ? asked.OfType<string>().Select(topic => topic == "notices" ? Notices.TopicOf(member.Id) : topic).ToHashSet(StringComparer.Ordinal)
            : null;

    [GeneratedRegex("^[a-z]{1,20}(/(answers|checks)/[0-9a-f]{32})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();
}
