namespace Bot.Grounding;

/// <summary>What <see cref="EvidenceGate"/> found.</summary>
/// <param name="Coverage">The share of what the sentence says that the evidence speaks of, from 0 to 1, faults left aside: high with faults means that the evidence says otherwise.</param>
/// <param name="Faults">Why the evidence does not carry the sentence, the gravest first; empty when it does.</param>
public sealed record Judgement(double Coverage, IReadOnlyList<Fault> Faults)
{
    /// <summary>Whether the evidence carries everything that the sentence says.</summary>
    public bool IsSupported => Faults.Count == 0;
}
