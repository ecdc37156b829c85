namespace Bot.Ingestion;

/// <summary>The last marker of a list that is being read.</summary>
internal sealed record OpenMarker(string Label, MarkerForm Form, MarkerSeries Series, int Value)
{
    private const int LargestGap = 3; // Deleted items leave gaps; a larger one is another list.

    /// <summary>Whether it is a number, not a letter or roman number.</summary>
    public bool IsNumber => Series is MarkerSeries.Number or MarkerSeries.Decimal;

    /// <summary>A marker that can begin a list; null when it can't.</summary>
    public static OpenMarker? First(ListMarker marker) => Readings(marker).FirstOrDefault(reading => reading.Value == 1 || reading.Series is MarkerSeries.Decimal);

    /// <summary>A marker that is taken as it is because the file marks it as an item.</summary>
    public static OpenMarker Any(ListMarker marker) => Readings(marker).FirstOrDefault() ?? new OpenMarker(marker.Label, marker.Form, MarkerSeries.Letter, 1);

    /// <summary>The next marker of this list; null when the marker does not continue it.</summary>
    public OpenMarker? Next(ListMarker marker) => Readings(marker)
        .FirstOrDefault(reading => IsSameKind(reading) && (reading.Series is MarkerSeries.Decimal || (reading.Value - Value is >= 0 and <= LargestGap && reading.Label != Label)));

    public bool IsSameKind(OpenMarker other) => Form == other.Form && Series == other.Series;

    // "i" is a roman one or the letter after h, so a marker may have two readings. Roman comes first: lists rarely reach h.
    private static IEnumerable<OpenMarker> Readings(ListMarker marker)
    {
        var label = marker.Label;
        var digits = label.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits != 0)
        {
            var number = int.Parse(digits < 0 ? label : label.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
            yield return new OpenMarker(label, marker.Form, label.Contains('.') ? MarkerSeries.Decimal : MarkerSeries.Number, number);
            yield break;
        }

        var isUpper = char.IsUpper(label[0]);
        if (RomanNumbers.Read(label) is > 0 and var roman)
        {
            yield return new OpenMarker(label, marker.Form, isUpper ? MarkerSeries.UpperRoman : MarkerSeries.Roman, roman);
        }

        if (label.Length == 1)
        {
            yield return new OpenMarker(label, marker.Form, isUpper ? MarkerSeries.UpperLetter : MarkerSeries.Letter, char.ToLowerInvariant(label[0]) - 'a' + 1);
        }
        else if (label[0] == label[^1])
        {
            yield return new OpenMarker(label, marker.Form, isUpper ? MarkerSeries.UpperLetter : MarkerSeries.Letter, 26 + char.ToLowerInvariant(label[0]) - 'a' + 1);
        }
    }
}

/// <summary>What a list counts with.</summary>
internal enum MarkerSeries
{
    /// <summary>1, 2, 3.</summary>
    Number,

    /// <summary>1.1, 1.2.</summary>
    Decimal,

    /// <summary>a, b, c.</summary>
    Letter,

    /// <summary>A, B, C.</summary>
    UpperLetter,

    /// <summary>i, ii, iii.</summary>
    Roman,

    /// <summary>I, II, III.</summary>
    UpperRoman,
}
