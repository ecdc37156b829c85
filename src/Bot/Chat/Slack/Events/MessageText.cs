using System.Text.RegularExpressions;

namespace Bot.Chat.Slack.Events;

/// <summary>Makes plain text of a message as Slack writes it down.</summary>
internal static partial class MessageText
{
    /// <summary>Takes mentions out, shows links and channels by their labels, and undoes the escapes.</summary>
    /// <param name="text">With <c>&lt;@U012&gt;</c>, <c>&lt;https://…|label&gt;</c> and <c>&amp;amp;</c> in it.</param>
    // https://docs.slack.dev/messaging/formatting-message-text: &, < and > are written as entities; <...> holds mentions and links.
    public static string Plain(string text)
    {
        var shown = Reference().Replace(text, Shown);
        return Escapes().Replace(shown, match => match.Value switch { "&lt;" => "<", "&gt;" => ">", _ => "&" }).Trim();
    }

    /// <summary>Whether the bot is mentioned.</summary>
    public static bool Mentions(string text, string botUser) =>
        botUser.Length > 0 && (text.Contains($"<@{botUser}>", StringComparison.Ordinal) || text.Contains($"<@{botUser}|", StringComparison.Ordinal));

    // Who or what is called has no place in a question, and names of people are never taken.
    private static string Shown(Match match)
    {
        var target = match.Groups["target"].Value;
        var label = match.Groups["label"].Value;
        return target[0] switch
        {
            '@' or '!' => "",
            '#' => label.Length > 0 ? "#" + label : "",
            _ => label.Length > 0 ? label : target,
        };
    }

    [GeneratedRegex("<(?<target>[^<>|]+)(\\|(?<label>[^<>]*))?>")]
    private static partial Regex Reference();

    [GeneratedRegex("&(amp|lt|gt);")]
    private static partial Regex Escapes();
}
