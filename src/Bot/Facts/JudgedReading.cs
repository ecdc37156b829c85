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

    private static readonly FaultKind[] Missing = [FaultKind.Addition, FaultKind.Number, FaultKind.Date, FaultKind.Entity, FaultKind.Unit, FaultKind.Quantifier];

    public JudgedReading(Reading reading, string claim, Judgement judgement, Wording wording)
    {
        Reading = reading;
        Judgement = judgement;
        Wording = wording;
        var words = reading.Candidate.Words;
        var strengths = words.Words.ToDictionary(word => word, Strength);
        Gap = strengths.Count == 0 ? 1 : strengths.Max(word => words.ShareOf(word.Key) * (1 - word.Value));
        Rank = words.Covered + (0.3 * judgement.Coverage) + (0.3 * strengths.Sum(word => words.ShareOf(word.Key) * word.Value));
        HasOtherFigures = Figures.AreMissing(claim, reading.Text);
        (ClaimDenies, SourceDenies) = (Denial.Is(claim), Denial.Is(reading.Text));
    }

    /// <summary>What was held against the claim.</summary>
    public Reading Reading { get; }

    /// <summary>What the gate found.</summary>
    public Judgement Judgement { get; }

    /// <summary>Whether all of the claim could be compared.</summary>
    public Wording Wording { get; }

    /// <summary>How near it is to the claim; comparable within one claim only.</summary>
    public double Rank { get; }

    /// <summary>The share of the claim that its weightiest missing word tells, from 0 to 1.</summary>
    public double Gap { get; }

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

    /// <summary>The faults of some kinds.</summary>
    public IEnumerable<Fault> Faults(params ReadOnlySpan<FaultKind> kinds)
    {
        var found = new List<Fault>();
        foreach (var fault in Judgement.Faults)
        {
            if (kinds.Contains(fault.Kind))
            {
                found.Add(fault);
            }
        }

        return found;
    }

    /// <summary>The citations to show for it.</summary>
    public IEnumerable<Citation> Citations() => Reading.Candidate.Citations();

    private double Strength(SharedWord word)
    {
        var named = Judgement.Faults.Where(fault => Missing.Contains(fault.Kind) && fault.Said.Length < LongestWord && Names(fault.Said, word.Surface)).ToArray();
        return named.Length == 0 ? Math.Max(word.Strength, Judgement.IsSupported ? 1 : Likely)
            : named.Any(fault => fault.Held is not null) ? Math.Max(word.Strength, 0.5)
            : word.Strength;
    }

    private static bool Names(string said, string surface) =>
        surface.Contains(said, StringComparison.OrdinalIgnoreCase) || said.Contains(surface, StringComparison.OrdinalIgnoreCase);
}
