using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Answers.Verification;

/// <summary>A sentence is plain text: nothing in it leads elsewhere, calls people, shows a picture, formats or hides, unless it is in its own quotes; markup, calls and pictures not even then.</summary>
internal static partial class PlainTextCheck
{
    /// <summary>What is not plain in a sentence; null when all is.</summary>
    public static string? Fault(CitedSentence sentence)
    {
        var text = sentence.Text;
        var quoted = string.Join('\n', sentence.Quotes.Select(quote => quote.Text));
        if (Calls().IsMatch(Unmasked(text)))
        {
            return "it calls people by a mention";
        }

        if (Picture().IsMatch(text))
        {
            return "it has an image";
        }

        if (Active().IsMatch(text))
        {
            return "it has markup that runs";
        }

        if (sentence.IsVerbatim)
        {
            return null;
        }

        // A source that holds markup does not make it fit to be shown in other words.
        if (Markup().IsMatch(text))
        {
            return "it has markup";
        }

        return StrangeCharacters.Fault(text, quoted)
            ?? Unquoted(Link(), text, quoted, "a link or an address")
            ?? Unquoted(Phone(), text, quoted, "a telephone number")
            ?? Unquoted(Name(), text, quoted, "a mention");
    }

    /// <summary>Whether a text names a place to go, write or call to.</summary>
    public static bool HasAddress(string text) => Link().IsMatch(text) || Phone().IsMatch(text);

    private static string? Unquoted(Regex pattern, string text, string quoted, string what) =>
        pattern.Matches(text).Any(found => !Holds(quoted, found.Value.Trim().TrimEnd('.', ',', ';'))) ? $"it has {what} that its quotes do not have" : null;

    // As a whole: "pol.int" is not held by "interpol.int".
    private static bool Holds(string quoted, string found)
    {
        for (var at = quoted.IndexOf(found, StringComparison.Ordinal); at >= 0; at = quoted.IndexOf(found, at + 1, StringComparison.Ordinal))
        {
            if (!(at > 0 && char.IsLetterOrDigit(quoted[at - 1]) && char.IsLetterOrDigit(found[0]))
                && !(at + found.Length < quoted.Length && char.IsLetterOrDigit(quoted[at + found.Length]) && char.IsLetterOrDigit(found[^1])))
            {
                return true;
            }
        }

        return false;
    }

    // A platform may read a full-width sign as the usual one, and pass over what can't be seen.
    private static string Unmasked(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsControl(character) && char.GetUnicodeCategory(character) is not System.Globalization.UnicodeCategory.Format)
            {
                plain.Append(character switch { '\uFF20' or '\uFE6B' => '@', '\uFF1C' or '\uFE64' => '<', '\uFF03' => '#', '\uFF01' => '!', _ => character });
            }
        }

        return plain.ToString();
    }

    // https://docs.discord.com/developers/reference#message-formatting and https://docs.slack.dev/messaging/formatting-message-text: what wakes people.
    [GeneratedRegex(@"(?<![\w.])@(?:everyone|here|channel|all|group)\b|(?:<|&lt;)\s?[@#!](?=[\w!&])|</[\w\- ]{1,100}:\d|<a?:\w{1,40}:\d|<t:\d|<id:\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex(@"!\s?\[|<\s?(?:img|svg|picture|video|audio|iframe|object|embed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"<\s?/?\s?(?:script|style|link|meta|base|form|input|button)\b|\]\s?\(\s?(?:javascript|vbscript|data)\s?:|\b(?:javascript|vbscript)\s?:\S|\bdata:text/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    // A scheme, "www.", an e-mail address, or a host such as "example.org"; also with its dots in brackets.
    [GeneratedRegex(@"\b[a-z][a-z0-9+\-]{1,20}:(?://|\\\\)\S*|\b(?:mailto|javascript|vbscript|data|tel|sms|file|blob|skype|slack|discord|tg|whatsapp):[^\s,;]+|\bwww\d?\.\S+|[^\s@<>()""]{1,64}@[\w\-]+(?:\.[\w\-]+)+|\b[\w\-]+(?:\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\))\s?\w[\w\-]*)+|(?<![\w@.\-])(?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\-]{0,61}[\p{L}\p{Nd}])?\.)+\p{L}{2,24}(?![\w\-])(?:[:/?#]\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // Nine digits or more in groups, or six after "+" or "00".
    [GeneratedRegex(@"(?<![\w.,])(?:(?:\+|\(\+|00)\(?\d{1,4}\)?(?:[ \u00A0.()/\-]{0,2}\d){5,14}|\(?\d{1,5}\)?(?:[ \u00A0.()/\-]{0,2}\d){8,14})(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\w.])@\w[\w.\-]{0,60}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // Markdown, Slack's own marks, HTML and its entities, note marks of other systems.
    [GeneratedRegex(@"`+[^`]*`*|\*{1,3}\S[^*]{0,300}\*{1,3}|(?<!\w)_{1,3}[^_\s][^_]{0,300}_{1,3}(?!\w)|~~\S|\|\||\]\s?\(|\]\s?:\s|\[\^?\d{1,3}\]|\[\[|\]\]|【[^】]*】?|^\s{0,3}(?:\#{1,6}\s|>|[*+\-]\s|\d{1,2}[.)]\s|(?:[*_\-]\s?){3,}$)|</?[a-z!][^>]{0,300}>?|&(?:[a-z]{2,10}|\#x?[0-9a-f]{1,6});|\{\{|\}\}|\$\$|\\[a-z(\[]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
