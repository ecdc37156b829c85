using System.Globalization;

namespace Bot.Facts.Reviews;

/// <summary>A place in the list of facts: what is listed behind it is older.</summary>
/// <param name="At">When the fact before it was made.</param>
/// <param name="Fact">The fact before it.</param>
public readonly record struct FactPosition(DateTimeOffset At, FactId Fact)
{
    // https://learn.microsoft.com/dotnet/api/system.datetimeoffset.tounixtimemilliseconds: the last moment of the year 9999.
    private const long MaxMilliseconds = 253_402_300_799_999;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FactPosition? Read(string? text) =>
        text?.Split('-', 2) is [var at, var fact]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= MaxMilliseconds
        && FactId.Read(fact) is { } id
            ? new FactPosition(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id)
            : null;

    /// <summary>As it stands in addresses.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}-{Fact}");
}
