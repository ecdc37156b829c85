namespace Bot.Facts;

/// <summary>Makes of what a person typed a sentence that can be held against others.</summary>
internal static class ClaimText
{
    /// <summary>On one line, without characters that can't be seen, with a capital and a full stop.</summary>
    public static string Clean(string text)
    {
        var line = string.Join(' ', new string([.. text.Select(character => char.IsControl(character) ? ' ' : character).Where(IsShown)])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0)
        {
            return line;
        }

        var sentence = char.ToUpperInvariant(line[0]) + line[1..];
        return sentence[^1] is '.' or '!' or '?' or '؟' or '…' ? sentence : sentence + ".";
    }

    /// <summary>A claim in the form in which it is held against sources of its own language.</summary>
    /// <param name="claim">Its own words.</param>
    /// <param name="language">In which they are, ISO 639-1.</param>
    public static string Worded(string claim, string language) => Clean(language == "en" ? SpokenForms.Write(TypedForms.WriteOut(claim)) : claim);

    // Marks that turn or join what stands around them change how a claim looks, not what it says.
    private static bool IsShown(char character) => char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse);
}
