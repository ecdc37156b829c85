namespace Bot.Grounding.Reading;

/// <summary>A date as far as it is stated.</summary>
/// <param name="Start">The first word it is written with.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Year">Null when not stated.</param>
/// <param name="Month">From 1; null when not stated.</param>
/// <param name="Day">From 1; null when not stated.</param>
/// <param name="Bound">Whether something is so before it, after it, since it.</param>
internal sealed record StatedDate(int Start, int End, int? Year, int? Month, int? Day, Bound Bound)
{
    /// <summary>Whether everything that this date states, the other states too: "2024" is said by "5 November 2024".</summary>
    public bool IsSaidBy(StatedDate other) =>
        (Year is null || Year == other.Year) && (Month is null || Month == other.Month) && (Day is null || Day == other.Day);
}
