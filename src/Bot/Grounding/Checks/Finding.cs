namespace Bot.Grounding.Checks;

/// <summary>What a check objects to.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Said">The words of the sentence.</param>
/// <param name="Held">The words that the evidence has in their place; null when it has none.</param>
/// <param name="Weight">1 when it alone refuses the sentence; less when it does so only together with others.</param>
internal sealed record Finding(FaultKind Kind, string Said, string? Held, double Weight = 1);
