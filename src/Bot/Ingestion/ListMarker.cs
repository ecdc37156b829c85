using System.Buffers;

namespace Bot.Ingestion;

/// <summary>The printed beginning of a list item or numbered paragraph: <c>•</c>, <c>1.</c>, <c>(a)</c>, <c>iv)</c>, <c>2.1</c>.</summary>
/// <param name="Label">Without brackets and full stop, such as <c>a</c> or <c>2.1</c>; empty for a bullet.</param>
/// <param name="Form">How it is set.</param>
/// <param name="Length">UTF-16 units including the white space after it.</param>
internal readonly record struct ListMarker(string Label, MarkerForm Form, int Length)
{
    private const int LongestLabel = 8;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    public bool IsBullet => Form is MarkerForm.Bullet;

    /// <summary>Reads the marker at the beginning of a text without leading white space; null when there is none.</summary>
    public static ListMarker? Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return null;
        }

        if (text[0] is '•' or '◦' or '▪' or '‣' or '·' or '●' or '○' or '■' or '➢' or '\uF0B7' || (text[0] is '-' or '*' or '–' or '—' && text[1] is ' '))
        {
            return WithSpace(text, "", MarkerForm.Bullet, 1, needsSpace: false);
        }

        if (text[0] == '(')
        {
            var close = text[..Math.Min(text.Length, LongestLabel + 2)].IndexOf(')');
            return close > 1 && IsLabel(text[1..close]) ? WithSpace(text, text[1..close].ToString(), MarkerForm.Bracketed, close + 1, needsSpace: false) : null;
        }

        var length = 0;
        while (length < Math.Min(text.Length, LongestLabel) && (char.IsAsciiLetterOrDigit(text[length]) || (text[length] == '.' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))))
        {
            length++;
        }

        if (length == 0 || length == text.Length)
        {
            return null;
        }

        var label = text[..length];
        return text[length] switch
        {
            ')' when IsLabel(label) => WithSpace(text, label.ToString(), MarkerForm.HalfBracketed, length + 1, needsSpace: true),
            '.' when IsLabel(label) && (char.IsDigit(label[0]) || label.Length < 5) => WithSpace(text, label.ToString(), MarkerForm.Dotted, length + 1, needsSpace: true),
            ' ' when label.Contains('.') && char.IsDigit(label[0]) => WithSpace(text, label.ToString(), MarkerForm.Dotted, length, needsSpace: true),
            _ => null,
        };
    }

    // A number such as 12 or 2.1, one letter, a letter doubled after z, or a small roman number, with "bis" or a letter after a number.
    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (char.IsAsciiDigit(label[0]))
        {
            var digits = label.IndexOfAnyExcept(NumberCharacters);
            return digits < 0 ? !label.EndsWith(".") && (label.Contains('.') || label.Length <= 3) : digits == label.Length - 1 || label[digits..] is "bis" or "ter";
        }

        return label.Length == 1 ? char.IsAsciiLetter(label[0]) : RomanNumbers.Read(label) > 0 || (label.Length == 2 && label[0] == label[1] && char.IsAsciiLetterLower(label[0]));
    }

    private static ListMarker? WithSpace(ReadOnlySpan<char> text, string label, MarkerForm form, int length, bool needsSpace)
    {
        var end = length;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return (needsSpace && end == length) || end == text.Length ? null : new ListMarker(label, form, end);
    }
}

/// <summary>How a marker is set: lists of different forms lie inside one another.</summary>
internal enum MarkerForm
{
    /// <summary>A sign without a number.</summary>
    Bullet,

    /// <summary><c>1.</c> or <c>2.1</c>.</summary>
    Dotted,

    /// <summary><c>(a)</c>.</summary>
    Bracketed,

    /// <summary><c>a)</c>.</summary>
    HalfBracketed,
}
