namespace Bot.Verbs;

/// <summary>Guesses which name was meant.</summary>
internal static class NearestName
{
    // More than a third of the letters wrong is no longer a typing mistake.
    private const int LettersPerMistake = 3;

    /// <summary>The known key nearest to one that was typed: the same last part in another section, or else the fewest changed letters.</summary>
    /// <returns>Null when none is near.</returns>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        var keys = known.ToArray();
        return keys.FirstOrDefault(key => LastPart(key).Equals(LastPart(typed), StringComparison.OrdinalIgnoreCase))
            ?? keys.Select(key => (Key: key, Mistakes: Distance(typed.ToUpperInvariant(), key.ToUpperInvariant())))
                .Where(candidate => candidate.Mistakes <= Math.Max(1, typed.Length / LettersPerMistake))
                .OrderBy(candidate => candidate.Mistakes)
                .Select(candidate => candidate.Key)
                .FirstOrDefault();
    }

    private static string LastPart(string key) => key[(key.LastIndexOf(':') + 1)..];

    // Letters changed, added or left out: https://en.wikipedia.org/wiki/Levenshtein_distance.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var changed = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(changed, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
