using Bot.Grounding;
using Bot.Search;

namespace Bot.Facts;

/// <summary>Finds what a source says otherwise than a claim, where it speaks of the same thing: what the gate objects to is only a difference when both sides can be shown.</summary>
internal static class Contradictions
{
    // How much of the rest of the claim a source must have before what differs is a difference, and how weighty a word may be missing: chosen on claims-development.jsonl.
    private static readonly Limits ForFigure = new(0.55, 0.35);
    private static readonly Limits ForDenial = new(0.65, 0.3);
    private static readonly Limits ForActor = new(0.6, 0.28);
    private static readonly Limits ForWord = new(0.7, 0.25);
    private static readonly Limits ForAlone = new(0.9, 0.06);
    private static readonly Limits ForUnstated = new(0.6, 0.28);
    private static readonly Limits ForCondition = new(0.85, 0.1);
    private static readonly Limits ForExcluded = new(0.55, 0.3);
    private static readonly Limits ForOther = new(0.85, 0.15);
    private static readonly Limits ForUnit = new(0.8, 0.2);
    private static readonly Limits ForExclusion = new(0.75, 0.15);

    // A fault that names more than this is about a clause.
    private const int LongestWord = 40;

    // The share of a claim that the clause with the denial must have.
    private const double LeastDenied = 0.35;

    // From here on a fault of the gate weighs enough to be a difference.
    private const double LeastWeight = 0.7;

    // How many of them: two of these in one another's place make two rules.
    private static readonly HashSet<string> Quantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "only", "all", "every", "each", "any", "no", "none", "never", "always", "everything", "everyone", "everybody", "anyone", "anybody", "nobody", "alone", "solely", "exclusively", "both", "either", "neither",
        "some", "several", "many", "most", "few", "half", "majority", "minority", "sometimes", "often", "usually", "rarely", "exceptionally",
    };

    private static readonly HashSet<string> NotCounting = new(StringComparer.OrdinalIgnoreCase) { "Article", "Articles", "Art.", "paragraph", "Resolution", "Regulation", "Chapter", "no" };

    // What is said of all or of none, so that one case less makes it another rule.
    private static readonly HashSet<string> Absolute = new(StringComparer.OrdinalIgnoreCase) { "only", "all", "every", "each", "none", "always", "everything", "everyone", "alone", "solely", "exclusively" };

    /// <summary>The contradictions, the gravest first.</summary>
    public static IReadOnlyList<Difference> Of(JudgedReading reading) =>
    [
        .. reading.Judgement.Faults.Where(fault => fault.Weight >= LeastWeight && IsPlain(reading, fault)).Select(fault => Named(reading, fault)),
        .. UnstatedDenial(reading) is { } denial ? [denial] : Array.Empty<Difference>(),
        .. Unconditional(reading) is { } condition ? [condition] : Array.Empty<Difference>(),
        .. OtherActor(reading) is { } actor ? [actor] : Array.Empty<Difference>(),
        .. Excluded(reading) is { } excluded ? [excluded] : Array.Empty<Difference>(),
    ];

    /// <summary>Figures that differ where all else of a claim is in a source.</summary>
    public static IReadOnlyList<Difference> OfFigures(JudgedReading reading) =>
    [
        .. reading.Judgement.Faults.Where(fault => fault.Kind is FaultKind.Number or FaultKind.Date && IsPlain(reading, fault) && ForAlone.Allow(reading, fault.Said))
            .Select(fault => new Difference(fault.Kind, fault.Said, fault.Held)),
    ];

    private static bool IsPlain(JudgedReading reading, Fault fault) => fault.Kind switch
    {
        FaultKind.Number or FaultKind.Date => Figures.AreAlike(fault) && (Figures.AreMissing(fault.Said, reading.Reading.Text) || Figures.IsOtherMonth(fault.Said, reading.Reading.Text) || Figures.IsOtherPeriod(fault.Said, reading.Reading.Text) || IsOfOther(reading, fault)) && !IsNumbered(reading.Reading.Text, fault.Held ?? "") && !IsNumbered(reading.Claim.Text, fault.Said) && ForFigure.Allow(reading, fault.Said),
        FaultKind.Negation => IsDenial(reading, fault),
        FaultKind.Quantifier => IsQuantity(reading, fault),
        FaultKind.Unit => fault.Held is not null && ForUnit.Allow(reading, fault.Said),
        FaultKind.Entity or FaultKind.Role => IsOtherWord(reading, fault) && ForWord.Allow(reading, fault.Said),
        FaultKind.Comparison => fault.Held is not null && fault.Weight >= 1 && ForWord.Allow(reading, ""),
        _ => false,
    };

    // "The oral phase lasts 90 days", where that is the written one's: the figure stands there, and the gate has found which one belongs here.
    private static bool IsOfOther(JudgedReading reading, Fault fault) =>
        fault is { Kind: FaultKind.Number, Held: { } held } && Figures.AreMissing(held, reading.Claim.Text) && reading.Judgement.Faults.All(other => other == fault || other.Weight < LeastWeight) && ForOther.Allow(reading, fault.Said);

    // "Article 3", "no two of them": a number that counts nothing.
    private static bool IsNumbered(string text, string figure) => Before(text, figure) is { } before && NotCounting.Contains(before);

    private static bool IsDenial(JudgedReading reading, Fault fault) =>
        (reading.SourceDenies ? !reading.ClaimDenies : !Has(reading, FaultKind.Addition)) && !Has(reading, FaultKind.Entity) && ForDenial.Allow(reading, fault.Said);

    private static bool Has(JudgedReading reading, FaultKind kind) => reading.Judgement.Faults.Any(fault => fault.Kind == kind && fault.Weight >= 1);

    // The gate takes no denial for one when the verbs are others; that the source denies what the claim affirms can be seen all the same.
    private static Difference? UnstatedDenial(JudgedReading reading) =>
        !reading.ClaimDenies && reading.SourceDenies && !reading.Judgement.IsSupported && reading.Claim.Wording is Wording.Whole
        && Denial.Clause(reading.Reading.Text) is { } clause && SharedStems(reading, clause) >= LeastDenied && ForUnstated.Allow(reading, "")
            ? new Difference(FaultKind.Negation, reading.Claim.Text, clause)
            : null;

    private static double SharedStems(JudgedReading reading, string clause)
    {
        var stems = Stems(clause);
        var words = reading.Reading.Candidate.Words;
        return words.Words.Where(word => Stems(word.Surface).Overlaps(stems)).Sum(words.ShareOf);
    }

    // "All", where the source has a condition or an exception.
    private static Difference? Unconditional(JudgedReading reading) =>
        Words(reading.Claim.Text).FirstOrDefault(word => Absolute.Contains(word) || word is "any") is { } absolute
        && reading.Judgement.Faults.FirstOrDefault(fault => fault.Kind is FaultKind.Condition && fault.Weight >= 1 && fault.Held is not null) is { } fault && ForCondition.Allow(reading, absolute)
            ? new Difference(FaultKind.Scope, absolute, fault.Held)
            : null;

    private static bool IsQuantity(JudgedReading reading, Fault fault)
    {
        if (fault.Said.Length >= LongestWord)
        {
            return false;
        }

        var said = Words(fault.Said);
        said.IntersectWith(Quantities);
        return fault.Held is { } held
            ? said.Count > 0 && !said.Overlaps(Words(held)) && Words(held).Overlaps(Quantities) && ForWord.Allow(reading, fault.Said)
            : said.Overlaps(Absolute) && !said.Overlaps(Words(reading.Reading.Text)) && !Has(reading, FaultKind.Role) && ForExclusion.Allow(reading, fault.Said);
    }

    private static bool IsOtherWord(JudgedReading reading, Fault fault)
    {
        if (fault.Held is not { } held || fault.Said.Length >= LongestWord || held.Length >= LongestWord)
        {
            return false;
        }

        // What the claim says as well is not in the place of anything, nor is what the source has beside it.
        var (claim, source) = (reading.Claim.Text, reading.Reading.Text);
        if (fault.Said.Equals("INTERPOL", StringComparison.OrdinalIgnoreCase) || held.StartsWith("Article", StringComparison.Ordinal))
        {
            return false;
        }

        if (Actors.IsOne(fault.Said))
        {
            var whole = Actors.Whole(source, held);
            return Actors.Acting(claim).Any(actor => actor.Name.Equals(fault.Said, StringComparison.OrdinalIgnoreCase))
                && Actors.Acting(source).Any(actor => actor.Name == whole && !Actors.Named(claim).Any(named => Actors.AreOne(named, actor.Key)));
        }

        if (Stems(claim).IsSupersetOf(Stems(held)) || IsListed(source, fault.Said, held) || Actors.HasPartOf(claim, fault.Said))
        {
            return false;
        }

        // A name in the place of a name stands behind the same word.
        return !IsName(claim, fault.Said) || (Before(claim, fault.Said) is { } before && before.Equals(Before(source, held), StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsListed(string source, string said, string held) =>
        source.Contains($"{said} or {held}", StringComparison.OrdinalIgnoreCase) || source.Contains($"{held} or {said}", StringComparison.OrdinalIgnoreCase)
        || source.Contains($"{said} and {held}", StringComparison.OrdinalIgnoreCase) || source.Contains($"{held} and {said}", StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string claim, string said) => claim.IndexOf(said, StringComparison.Ordinal) > 0 && char.IsUpper(said[0]);

    private static string? Before(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at > 0 ? text[..at].TrimEnd().Split(' ')[^1] : null;
    }

    private static Difference Named(JudgedReading reading, Fault fault) => fault.Kind is FaultKind.Entity && fault.Held is { } held
        ? new Difference(fault.Kind, fault.Said, Actors.Whole(reading.Reading.Text, held))
        : new Difference(fault.Kind, fault.Said, fault.Held);

    private static Difference? OtherActor(JudgedReading reading)
    {
        var (named, held) = (Actors.Named(reading.Claim.Text), Actors.Named(reading.Reading.Text));
        var said = Actors.Acting(reading.Claim.Text).FirstOrDefault(actor => !held.Any(other => Actors.AreOne(other, actor.Key)));
        var other = Actors.Acting(reading.Reading.Text).FirstOrDefault(actor => !named.Any(other => Actors.AreOne(other, actor.Key)));
        return said is not null && other is not null && ForActor.Allow(reading, said.Name) ? new Difference(FaultKind.Entity, said.Name, other.Name) : null;
    }

    private static Difference? Excluded(JudgedReading reading) =>
        Exclusion.Of(reading.Claim.Text, reading.Reading.Text) is { } exclusion && ForExcluded.Allow(reading, exclusion.Said) ? new Difference(FaultKind.Entity, exclusion.Said, exclusion.Held) : null;

    private static HashSet<string> Words(string text) => new(TextAnalysis.Analyze(text, "en").Select(token => token.Exact), StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Stems(string text) => [.. TextAnalysis.Analyze(text, "en").Select(token => token.Stem)];

    /// <summary>What a source must have of a claim beside what differs.</summary>
    private sealed record Limits(double LeastSame, double MostGap)
    {
        public bool Allow(JudgedReading reading, string said) => reading.Beside(said) is var same && same.Share >= LeastSame && same.Gap <= MostGap;
    }
}
