namespace Bot.Grounding;

/// <summary>One thing that a sentence says and its evidence does not.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Said">The words of the sentence; empty only where the sentence is.</param>
/// <param name="Held">The words that the evidence has in their place; null when it has none.</param>
/// <param name="Weight">1 when it alone refuses the sentence; less, above 0, when it does so only together with others.</param>
public sealed record Fault(FaultKind Kind, string Said, string? Held, double Weight = 1);
