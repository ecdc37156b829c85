using System.Text.RegularExpressions;

namespace Bot.Verbs;

/// <summary>A command line taken apart: settings (<c>--Section:Key value</c> or <c>--Section:Key=value</c>, anywhere) and the rest.</summary>
/// <param name="Settings">By key; of one named twice the last counts.</param>
/// <param name="Rest">The verb with its arguments, in their order.</param>
/// <param name="Incomplete">The setting at the end that has no value; null when all have one.</param>
internal sealed partial record SettingArguments(IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Rest, string? Incomplete)
{
    /// <summary>Takes a command line apart.</summary>
    public static SettingArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        for (var place = 0; place < arguments.Count; place++)
        {
            // Behind "--" everything is meant as it stands.
            if (arguments[place] == "--")
            {
                rest.AddRange(arguments.Skip(place));
                break;
            }

            if (Setting().Match(arguments[place]) is not { Success: true } match)
            {
                rest.Add(arguments[place]);
            }
            else if (match.Groups["value"].Success)
            {
                settings[match.Groups["key"].Value] = match.Groups["value"].Value;
            }
            else if (++place < arguments.Count)
            {
                settings[match.Groups["key"].Value] = arguments[place];
            }
            else
            {
                return new SettingArguments(settings, rest, match.Value);
            }
        }

        return new SettingArguments(settings, rest, null);
    }

    [GeneratedRegex(@"^--(?<key>[A-Za-z][A-Za-z0-9]*(:[A-Za-z0-9_.-]+)+)(=(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Setting();
}
