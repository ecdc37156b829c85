using System.Collections.Frozen;
using System.Text;

namespace Bot.Answers.Verification;

/// <summary>Letters of other alphabets that are read as Latin ones.</summary>
internal static class LookAlikes
{
    // The lower and upper case letters of Cyrillic, Greek, Armenian and the phonetic alphabet that fonts draw like Latin ones.
    private static readonly FrozenDictionary<char, char> LatinOf = Pairs(
        ("аàɑαΑА", 'a'), ("ВΒвʙ", 'b'), ("сСϲϹᴄ", 'c'), ("ԁɗ", 'd'), ("еЕΕєҽ", 'e'), ("ɡɢց", 'g'), ("һНΗհʜ", 'h'), ("іІΙιıɪӏǀ", 'i'), ("јЈϳ", 'j'), ("кКΚκ", 'k'),
        ("ʟⅼ", 'l'), ("мМΜᴍ", 'm'), ("ոռɴΝ", 'n'), ("оОΟοσօ", 'o'), ("рРΡρ", 'p'), ("ԛզ", 'q'), ("ʀг", 'r'), ("ѕЅꜱ", 's'), ("тТΤτᴛ", 't'), ("υսᴜ", 'u'), ("νѵᴠ", 'v'), ("ѡԝᴡ", 'w'), ("хХΧχ", 'x'),
        ("уУΥγү", 'y'), ("ΖᴢᏃ", 'z'));

    /// <summary>The Latin letter that a letter of another alphabet is read as, in lower case; null when it is not read as one.</summary>
    public static char? Latin(Rune rune) => rune.IsBmp && LatinOf.TryGetValue((char)rune.Value, out var latin) ? latin : null;

    private static FrozenDictionary<char, char> Pairs(params (string Letters, char Latin)[] pairs) =>
        pairs.SelectMany(pair => pair.Letters.Select(letter => (letter, pair.Latin))).Where(pair => pair.letter > '\u00FF').ToFrozenDictionary(pair => pair.letter, pair => pair.Latin);
}
