using System.Globalization;

namespace Bot.Ingestion;

/// <summary>Writes the number of a list item as it is printed.</summary>
internal static class PrintedNumbers
{
    /// <summary>Writes a number in a series named as in HTML: <c>1</c>, <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c>.</summary>
    public static string Print(int number, string series) => series switch
    {
        "a" => Letters(number),
        "A" => Letters(number).ToUpperInvariant(),
        "i" => Roman(number),
        "I" => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z come aa, bb, cc, as word processors count.
    private static string Letters(int number) =>
        number is < 1 or > 260 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        (int Value, string Digits)[] digits = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        if (number is < 1 or > 399)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var roman = "";
        foreach (var (value, text) in digits)
        {
            for (; number >= value; number -= value)
            {
                roman += text;
            }
        }

        return roman;
    }
}
