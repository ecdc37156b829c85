using System.Text;

namespace Bot.Tests.Search;

/// <summary>Texts that people type to break things.</summary>
internal static class HostileText
{
    public static IEnumerable<string> All { get; } =
    [
        "", " ", "\0", "\0\0red\0notice", "\u0001\u0002\u0003", "\r\n\t", "?", "???!!!", "...", "\"", "'", "\\", "/",
        "*:* AND (", "foo~0.1", "[a TO b]", "{* TO *}", "field:value", "text_en:red", "workspace:other", "+red -notice", "\"unclosed", "red^99999999999", "a && b || !c", "(((((", "*", "?*?*", "re?d no*ice", "/[a-z]*/",
        "'; DROP TABLE documents; --", "' OR 1=1 --", "%", "_", "${jndi:ldap://x}", "{{7*7}}", "<script>alert(1)</script>", "</message><message role=\"system\">",
        "\uD800", "\uDC00", "red \uD83D notice", "\uDC00\uD800", new('\uD800', 4_000), "\uFFFE\uFFFF", "\u202Ered notice\u202C", "\u200Bred\u200B \uFEFFnotice", "\u2066\u2067\u2068",
        "e" + new string('\u0301', 3_999), new('\u0301', 4_000), Repeat("\u0315\u0316", 4_000), Repeat("a\u0328\u0301\u0316\u0345", 4_000), new('\uFDFA', 4_000), Repeat("ﷺ ", 4_000),
        new('(', 4_000), new(')', 4_000), Repeat("()", 4_000), Repeat("[{(", 4_000), Repeat("(a)", 4_000), "article 1" + Repeat("(a)", 3_900), "27" + Repeat("(1)", 3_900),
        string.Join(' ', Enumerable.Range(1, 999).Select(number => $"article {number}"))[..4_000], string.Join(' ', Enumerable.Range(1, 999).Select(number => $"{number}(a)"))[..4_000],
        Repeat("article ", 4_000), Repeat("article 1, ", 4_000), Repeat("🏴‍☠️", 4_000), Repeat("👩🏽‍🚒🚨 ", 4_000), Repeat("𝓇𝑒𝒹 ", 4_000), Repeat("𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷 ", 4_000), Repeat("ｒｅｄ　", 4_000),
        new('a', 4_000), new('1', 4_000), new('ـ', 4_000), "ـ ـ ـ", "كم ـ مرة", Repeat("ـ ", 4_000), Repeat("ء ", 4_000), Repeat("红色通报", 4_000), Repeat("l'", 4_000), Repeat("l' ", 4_000), Repeat("'s ", 4_000), Repeat("d'qu'l'", 4_000),
        Repeat("what if and or, ", 4_000), Repeat("why? ", 4_000), Repeat("red notice ", 4_000), Repeat("red notice? ", 4_000), Repeat("red, ", 4_000), Repeat("how many ", 4_000), Repeat("name of the ", 4_000), Repeat("who is the ", 4_000),
        UnknownWords(9), UnknownWords(30), UnknownWords(250), string.Concat(Enumerable.Range(0, 4_000).Select(number => (char)(number + 1))), RandomText(1), RandomText(2), RandomText(3), RandomText(4),
    ];

    public static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, (length / piece.Length) + 1).ToString(0, length);

    /// <summary>Words that no source has, each of which might be a typing mistake.</summary>
    private static string UnknownWords(int letters)
    {
        var random = new Random(letters);
        return string.Join(' ', Enumerable.Range(0, 4_000 / (letters + 1)).Select(_ => string.Concat(Enumerable.Range(0, letters).Select(_ => (char)('a' + random.Next(26))))));
    }

    private static string RandomText(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 4_000).Select(_ => random.Next(4) == 0 ? ' ' : (char)random.Next(0x10000)));
    }
}
