using System.Text;

namespace Bot.Chat.Discord.Rendering;

/// <summary>Makes words from outside harmless in Discord's Markdown: shown as they are, and neither format, link nor ping.</summary>
/// <remarks>https://docs.discord.com/developers/reference (Message Formatting); a backslash before any sign takes its meaning away.</remarks>
internal static class Markdown
{
    // '>' begins quotes, '|' spoilers, ':' emoji and addresses, '<' everything that Discord fills in: people, channels, times, commands.
    private const string Signs = @"\*_~`>#|[]()<@:";

    private const char ZeroWidthSpace = '\u200B';

    private static readonly string[] Calls = ["everyone", "here"];

    /// <summary>Escapes a text; its lines stay lines.</summary>
    public static string Escape(string text) => Escape(text, atLineStart: true);

    /// <summary>Escapes a part of a text.</summary>
    /// <param name="text">The part.</param>
    /// <param name="atLineStart">Whether a line begins with it, where more signs have a meaning.</param>
    public static string Escape(string text, bool atLineStart)
    {
        var clean = CleanText.Of(text);
        var escaped = new StringBuilder(clean.Length + 16);
        var isLineStart = atLineStart;
        var isNumber = false;
        for (var place = 0; place < clean.Length; place++)
        {
            var character = clean[place];
            if (Signs.Contains(character, StringComparison.Ordinal) || (isLineStart && !isNumber && character is '-' or '+') || (isNumber && character == '.'))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
            if (character == '@' && Calls.Any(call => clean.AsSpan(place + 1).StartsWith(call, StringComparison.OrdinalIgnoreCase)))
            {
                escaped.Append(ZeroWidthSpace);
            }

            // A list's number may stand behind spaces, and its digits belong to it.
            isNumber = isLineStart && char.IsAsciiDigit(character);
            isLineStart = character == '\n' || (isLineStart && (character == ' ' || isNumber));
        }

        return escaped.ToString();
    }

    /// <summary>A link under words of our own. Its address can't end it, and pings nobody.</summary>
    public static string Link(string words, Uri address) =>
        $"[{Escape(words)}](<{address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal)}>)";
}
