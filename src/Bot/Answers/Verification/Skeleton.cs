using System.Globalization;
using System.Text;

namespace Bot.Answers.Verification;

/// <summary>What is left of a text when disguises are taken off: lower-case words without accents or look-alike letters, with one sign between them.</summary>
/// <remarks>The sign is '.' where a sentence ends, ':' for a colon, ',' for any other sign and ' ' for white space alone; the strongest of a run counts, in this order.</remarks>
internal sealed class Skeleton
{
    private readonly int[] origins;

    private Skeleton(string text, int[] origins)
    {
        Text = text;
        this.origins = origins;
    }

    /// <summary>The words and the signs between them; begins and ends with '.'.</summary>
    public string Text { get; }

    /// <summary>Takes off the disguises of a text.</summary>
    public static Skeleton Of(string text)
    {
        var bones = new StringBuilder(".", text.Length + 2);
        var origins = new List<int>(text.Length + 2) { 0 };
        var between = '\0';
        for (var position = 0; position < text.Length; position++)
        {
            var letters = Letters(text, ref position, out var at);
            if (letters.Length == 0)
            {
                between = Stronger(between, SignOf(text, at));
                continue;
            }

            if (between != '\0' && bones.Length > 1)
            {
                bones.Append(between);
                origins.Add(at);
            }

            between = '\0';
            foreach (var letter in letters)
            {
                bones.Append(letter);
                origins.Add(at);
            }
        }

        bones.Append('.');
        origins.Add(text.Length);
        return new Skeleton(bones.ToString(), [.. origins]);
    }

    /// <summary>Where in the text it was made of a character of <see cref="Text"/> stood.</summary>
    public int Origin(int position) => origins[position];

    /// <summary>The letters or digits at a position as anyone would read them; empty for a sign, a space, or a mark that can't be seen.</summary>
    private static string Letters(string text, ref int position, out int at)
    {
        at = position;
        var character = text[position];
        if (char.IsAsciiLetterOrDigit(character))
        {
            return char.ToLowerInvariant(character).ToString();
        }

        if (character <= '\u007F' || !Rune.TryGetRuneAt(text, position, out var rune))
        {
            return "";
        }

        position += rune.Utf16SequenceLength - 1;
        if (LookAlikes.Latin(rune) is { } latin)
        {
            return latin.ToString();
        }

        if ((rune.Value & 0xFFFE) == 0xFFFE)
        {
            return ""; // No character, and normalisation would throw on it.
        }

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part))
            {
                folded.Append(char.ToLowerInvariant(part));
            }
        }

        return folded.ToString();
    }

    private static char SignOf(string text, int position)
    {
        var character = text[position];
        return character switch
        {
            '\n' => OpensLine(text, position) ? ',' : ' ',
            '.' or '!' or '?' or '…' or '؟' or '۔' => EndsSentence(text, position) ? '.' : ',',
            ':' or '\uFF1A' => ':',
            _ when char.IsWhiteSpace(character) => ' ',
            _ when char.GetUnicodeCategory(text, position) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => '\0',
            _ => ',',
        };
    }

    // Most line breaks fall anywhere in a sentence; before a small letter they mean nothing.
    private static bool OpensLine(string text, int lineBreak)
    {
        var next = lineBreak + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next < text.Length && !char.IsLower(text[next]);
    }

    // "Rule 25.2" does not end at its full stop.
    private static bool EndsSentence(string text, int position) => position + 1 == text.Length || !char.IsLetterOrDigit(text[position + 1]);

    private static char Stronger(char one, char other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(char sign) => sign switch { '.' => 4, ':' => 3, ',' => 2, ' ' => 1, _ => 0 };
}
