using System.Globalization;
using System.Text;
using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>A text in the form in which quotes are compared, with the way back to where each character stood.</summary>
/// <remarks>
/// Made equal are curly and straight quotation marks, all hyphens and dashes, ligatures and their letters, and any run of white space
/// (non-breaking spaces, line breaks) and one space. Nothing else: a quote that differs in a letter is not the source's.
/// </remarks>
internal sealed class QuoteText
{
    private readonly int[] starts;
    private readonly int[] ends;

    private QuoteText(string text, int[] starts, int[] ends)
    {
        Text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The text to compare; without white space at its ends.</summary>
    public string Text { get; }

    /// <summary>Brings a text into the form.</summary>
    public static QuoteText Of(string text)
    {
        var normal = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        for (var position = 0; position < text.Length; position++)
        {
            var start = position;
            var character = text[position];
            if (char.IsWhiteSpace(character))
            {
                while (position + 1 < text.Length && char.IsWhiteSpace(text[position + 1]))
                {
                    position++;
                }

                if (normal.Length == 0 || position + 1 == text.Length)
                {
                    continue;
                }

                character = ' ';
            }

            foreach (var equal in Ligature(character) ?? Plain(character).ToString())
            {
                normal.Append(equal);
                starts.Add(start);
                ends.Add(position + 1);
            }
        }

        return new QuoteText(normal.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>Where a part of <see cref="Text"/> stands in the text it was made of.</summary>
    public TextSpan Origin(int start, int length) => new(starts[start], ends[start + length - 1] - starts[start]);

    private static char Plain(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' => '"',
        '\u2043' => '-', // The hyphen bullet is the one hyphen that Unicode does not count as dash punctuation.
        > '\u007F' when char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation => '-',
        _ => character,
    };

    // https://www.unicode.org/charts/PDF/UFB00.pdf: the Latin ligatures.
    private static string? Ligature(char character) => character switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };
}
