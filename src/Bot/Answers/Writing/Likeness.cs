namespace Bot.Answers.Writing;

/// <summary>Tells whether two texts say the same by the words they share.</summary>
internal static class Likeness
{
    // Statements that share more of the shorter one's words than this say the same.
    private const double SameWordsShare = 0.6;

    public static bool SaySame(HashSet<string> one, HashSet<string> other) =>
        one.Count > 0 && other.Count > 0 && one.Count(other.Contains) >= SameWordsShare * Math.Min(one.Count, other.Count);

    public static bool SaySame(Candidate one, Candidate other) =>
        (one.Passage.Passage.Id == other.Passage.Passage.Id && one.Span == other.Span) || SaySame(Stems(one), Stems(other));

    private static HashSet<string> Stems(Candidate candidate) =>
        new StemmedText(candidate.Text, candidate.Passage.Revision.Properties.Language).ContentStems();
}
