using Bot.Answers;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>A reading with the gate's judgement on a claim.</summary>
internal sealed class JudgedReading
{
    // A fault that names more than this is about a clause and not about a word of it.
    private const int LongestWord = 40;

    // A word that the gate has found and search has not, or the gate does not object to.
    private const double Likely = 0.8;

    // A word that search has found and the gate has not is there in another sense or place.
    private const double Doubted = 0.7;

    // A missing verb like "become" or "put" says little.
    private const double Light = 0.6;
    private const double Grave = 0.6;

    private static readonly FaultKind[] Missing = [FaultKind.Addition, FaultKind.Number, FaultKind.Date, FaultKind.Entity, FaultKind.Unit, FaultKind.Quantifier, FaultKind.Scope];

    private readonly Dictionary<SharedWord, double> strengths;

    public JudgedReading(Reading reading, WordedClaim claim, Judgement judgement)
    {
        Reading = reading;
        Claim = claim;
        Judgement = judgement;
        var words = reading.Candidate.Words;
        strengths = words.Words.ToDictionary(word => word, Strength);
        Rank = words.Covered + (0.3 * judgement.Coverage) + (0.3 * strengths.Sum(word => words.ShareOf(word.Key) * word.Value));
        HasOtherFigures = Figures.AreMissing(claim.Text, reading.Text);
        (ClaimDenies, SourceDenies) = (Denial.Is(claim.Text), Denial.Is(reading.Text));
    }

    /// <summary>What was held against the claim.</summary>
    public Reading Reading { get; }

    /// <summary>The claim, in the language of the source.</summary>
    public WordedClaim Claim { get; }

    /// <summary>What the gate found.</summary>
    public Judgement Judgement { get; }

    /// <summary>How near it is to the claim; comparable within one claim only.</summary>
    public double Rank { get; }

    /// <summary>Whether the claim has a figure that the source has not.</summary>
    public bool HasOtherFigures { get; }

    /// <summary>Whether the claim denies something.</summary>
    public bool ClaimDenies { get; }

    /// <summary>Whether the source denies something.</summary>
    public bool SourceDenies { get; }

    /// <summary>Whether one of both denies something and the other does not.</summary>
    public bool DeniesOtherwise => ClaimDenies != SourceDenies;

    /// <summary>The share of the claim's words that search finds in the source.</summary>
    public double Covered => Reading.Candidate.Words.Covered;

    /// <summary>Whether the source speaks of the same thing: what it has of a claim beside the words that differ.</summary>
    public Sameness Beside(string said)
    {
        var rest = strengths.Where(word => !Names(said, word.Key.Surface)).ToArray();
        var total = rest.Sum(word => word.Key.Weight);
        return total > 0
            ? new Sameness(Claim.Known * rest.Sum(word => word.Key.Weight * word.Value) / total, rest.Max(word => word.Key.Weight * (1 - word.Value)) / total)
            : new Sameness(0, 1);
    }

    /// <summary>The citations to show for it.</summary>
    public IEnumerable<Citation> Citations() => Reading.Candidate.Citations();

    private double Strength(SharedWord word)
    {
        var missing = Judgement.Faults.Where(fault => Missing.Contains(fault.Kind) && fault.Said.Length < LongestWord && Names(fault.Said, word.Surface)).ToArray();
        return missing.Length == 0 ? Math.Max(word.Strength, Judgement.IsSupported ? 1 : Likely)
            : missing.All(fault => fault.Weight < Grave) ? Math.Max(word.Strength, Light)
            : Doubted * word.Strength;
    }

    private static bool Names(string said, string surface) =>
        said.Length > 0 && said.Length < LongestWord && (surface.Contains(said, StringComparison.OrdinalIgnoreCase) || said.Contains(surface, StringComparison.OrdinalIgnoreCase));
}
