namespace Bot.Answers;

/// <summary>Tells how a sentence is made of the words it quotes, so that wherever it is shown a source's own words stand in marks and ours do not.</summary>
public static class Quotation
{
    private const string Marks = "\"“”„«»‹›‘’";

    /// <summary>Whether nothing but quotes of sources themselves is in a sentence. Our summaries are never put in quotation marks.</summary>
    public static bool IsWhole(SentenceRecord sentence)
    {
        if (sentence.Citations.Count == 0 || sentence.Citations.Any(citation => citation.Kind != "original"))
        {
            return false;
        }

        var rest = Spaced(sentence.Text);
        foreach (var citation in sentence.Citations)
        {
            rest = rest.Replace(Spaced(citation.Quote), "", StringComparison.Ordinal);
        }

        return !rest.Any(char.IsLetterOrDigit);
    }

    /// <summary>Whether a sentence already shows the words of a citation.</summary>
    public static bool IsShown(string sentence, string quote) => Spaced(sentence).Contains(Spaced(quote), StringComparison.Ordinal);

    /// <summary>Whether a text brings quotation marks of its own, so that a second pair around it would be read as a mistake.</summary>
    public static bool IsInMarks(string text) => text.Length > 0 && (Marks.Contains(text[0]) || Marks.Contains(text[^1]));

    // A quote keeps the line breaks of its revision, a sentence need not.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
