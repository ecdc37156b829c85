namespace Bot.Grounding.Reading;

/// <summary>A figure with what it counts.</summary>
/// <param name="Start">The first word it is written with.</param>
/// <param name="End">The word after its last, the unit included.</param>
/// <param name="Value">The figure, in the smallest unit where a unit can be converted: months for years, days for weeks.</param>
/// <param name="Figure">The figure as written, before any conversion.</param>
/// <param name="Unit">What is counted: a unit of measure, "percent"; empty where it counts the noun that follows.</param>
/// <param name="Bound">What the figure bounds.</param>
internal sealed record Quantity(int Start, int End, decimal Value, decimal Figure, string Unit, Bound Bound)
{
    /// <summary>Whether both are the same figure of the same thing, bounds aside.</summary>
    public bool IsSame(Quantity other) => Value == other.Value && Unit == other.Unit;
}
