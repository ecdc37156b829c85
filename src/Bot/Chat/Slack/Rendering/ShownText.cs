namespace Bot.Chat.Slack.Rendering;

/// <summary>Sets a text in its direction, and escapes it where Slack interprets. Pure.</summary>
internal static class ShownText
{
    private const char WordJoiner = '\u2060';
    private const char RightToLeftMark = '\u200F';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>What is put around a text that is set in its own direction; to be left room for.</summary>
    public const int DirectionMarks = 3;

    /// <summary>Set in its own direction beside others: lines of an Arabic reply run right to left, and a quote in another language stands in them as it is written.</summary>
    public static string Directed(string text, string language) =>
        language == "ar" ? $"{RightToLeftMark}{FirstStrongIsolate}{text}{PopIsolate}" : HasRightToLeft(text) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;

    /// <summary>For the message's <c>text</c>, the one place where Slack interprets: nothing in it calls, links or names anyone.</summary>
    // https://docs.slack.dev/messaging/formatting-message-text: & < > are escaped; "@here" is only read as a call with link_names, and is parted all the same.
    public static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("@", $"@{WordJoiner}", StringComparison.Ordinal);

    // Hebrew, Arabic, Syriac, Thaana and the forms of Arabic letters.
    private static bool HasRightToLeft(string text) => text.Any(character => character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'));
}
