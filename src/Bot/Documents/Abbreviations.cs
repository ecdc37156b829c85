using System.Collections.Frozen;

namespace Bot.Documents;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal sealed class Abbreviations
{
    // Never at the end of a sentence in this field's texts.
    private static readonly string[] Common =
        ["art", "arts", "e.g", "i.e", "cf", "viz", "vs", "v", "ibid", "fig", "vol", "ed", "eds", "ref", "res", "al", "op", "cit", "approx", "ca"];

    private static readonly string[] English =
        ["mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "sen", "rep", "gov", "dept", "para", "paras", "sec", "ch", "reg", "regs", "cl", "subpara", "annex"];

    private static readonly string[] French = ["m", "mm", "mme", "mlle", "me", "chap", "al", "éd", "par", "réf", "c.-à-d", "p. ex", "av", "bd", "dir"];

    private static readonly string[] Spanish =
        ["sr", "sra", "sres", "srta", "dr", "dra", "d", "dña", "ud", "uds", "párr", "párrs", "apdo", "inc", "cap", "lic", "p. ej", "ej", "excmo", "av"];

    // Abbreviations only before a number: "No." and "p." end sentences too.
    private static readonly FrozenSet<string> BeforeNumbers =
        new[] { "no", "nos", "n", "nr", "núm", "núms", "p", "pp", "pág", "págs", "para", "sect", "item", "c", "s", "ص", "رقم", "م" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A sentence that follows "U.S." or an initial nearly always begins with one of these; a name never does.
    private static readonly FrozenSet<string> Starters = new[]
    {
        "the", "it", "its", "in", "he", "she", "they", "this", "that", "these", "those", "we", "a", "an", "if", "when", "where", "however", "no", "on", "at", "as", "for",
        "there", "such", "each", "every", "any", "all", "but", "and", "or", "under", "after", "before", "by", "to", "from", "with", "where", "what", "who", "is", "are",
        "le", "la", "les", "il", "elle", "ils", "elles", "un", "une", "ce", "cette", "ces", "en", "dans", "si", "toute", "tout", "aucun",
        "el", "los", "las", "una", "este", "esta", "estos", "estas", "cuando", "no", "toda", "todo", "ninguna",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Abbreviations EnglishOnes = new(English);
    private static readonly Abbreviations FrenchOnes = new(French);
    private static readonly Abbreviations SpanishOnes = new(Spanish);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> always;

    private Abbreviations(string[] own) =>
        always = Common.Concat(own).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Abbreviations Of(string language) => language switch
    {
        "fr" => FrenchOnes,
        "es" => SpanishOnes,
        _ => EnglishOnes,
    };

    /// <summary>Whether the full stop between two words is an abbreviation's and not a sentence's.</summary>
    /// <param name="word">Before the full stop, without it; may hold inner full stops.</param>
    /// <param name="following">After the full stop; empty when no word follows.</param>
    public bool Holds(ReadOnlySpan<char> word, ReadOnlySpan<char> following)
    {
        if (always.Contains(word))
        {
            return true;
        }

        if (following.Length > 0 && char.IsDigit(following[0]) && BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        return IsInitials(word) && !Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(following);
    }

    // "J", "U.S", "a.m", "J.-P".
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        var letters = 0;
        for (var index = 0; index < word.Length; index++)
        {
            if (char.IsLetter(word[index]))
            {
                if (index > 0 && char.IsLetter(word[index - 1]))
                {
                    return false;
                }

                letters++;
            }
            else if (word[index] is not ('.' or '-'))
            {
                return false;
            }
        }

        return letters > 1 || (letters == 1 && char.IsUpper(word[^1]));
    }
}
