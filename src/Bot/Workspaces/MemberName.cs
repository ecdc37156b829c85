using System.Globalization;
using System.Text;

namespace Bot.Workspaces;

/// <summary>The name of a member as it stands under what they write: one line of 1 to 80 characters.</summary>
public static class MemberName
{
    /// <summary>The most characters of a name.</summary>
    public const int MaxLength = 80;

    // Letters of Persian and Indian scripts are parted and joined by these two, which are invisible themselves.
    private static readonly Rune[] Joiners = [new(0x200C), new(0x200D)];

    /// <summary>Makes a name of what was typed: on one line, without characters that can't be seen.</summary>
    /// <returns>Null when nothing is left, or too much.</returns>
    public static string? Read(string? typed)
    {
        var seen = string.Concat((typed ?? "").EnumerateRunes().Where(IsSeen).Select(rune => Rune.IsWhiteSpace(rune) ? " " : rune.ToString()));
        var name = string.Join(' ', seen.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length is > 0 and <= MaxLength && name.EnumerateRunes().Any(rune => !Joiners.Contains(rune)) ? name : null;
    }

    // A lone surrogate is enumerated as U+FFFD, which no name has either.
    private static bool IsSeen(Rune rune) => Joiners.Contains(rune) || Rune.IsWhiteSpace(rune) || (rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
