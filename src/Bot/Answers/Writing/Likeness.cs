namespace Bot.Answers.Writing;

/// <summary>Tells whether two texts say the same by the words they share.</summary>
internal static class Likeness
{
    // Statements that share more of the shorter one's words than this say the same.
    private const double SameWordsShare = 0.6;

    public static bool SaySame(HashSet<string> one, HashSet<string> other) =>
        one.Count > 0 && other.Count > 0 && one.Count(other.Contains) >= SameWordsShare * Math.Min(one.Count, other.Count);
}
