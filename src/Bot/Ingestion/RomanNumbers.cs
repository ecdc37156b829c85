namespace Bot.Ingestion;

/// <summary>Reads roman numbers up to 39, as lists and chapters use them.</summary>
internal static class RomanNumbers
{
    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(1, 39)
        .ToDictionary(number => new string('x', number / 10) + Ones[number % 10], number => number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number; 0 when the text is none.</summary>
    public static int Read(ReadOnlySpan<char> text) =>
        text.Length <= 8 && Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number) ? number : 0;
}
