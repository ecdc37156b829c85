using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Texts;

/// <summary>Changes the words of a text's copies, so that a repeated collection grows like a real one.</summary>
/// <remarks>
/// Common words stay. Other words change place with one that is about as frequent, a different one in each copy: frequencies
/// keep their shape while words meet other words. Words seen once or twice get a spelling of the copy's own, because a larger
/// collection has more rare words, not more frequent ones.
/// </remarks>
internal sealed partial class ChangedWords
{
    private const double CommonShare = 0.02;
    private const int Rare = 2;
    private const int StepsPerCopy = 7;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> middling;
    private readonly HashSet<string> rare;

    public ChangedWords(IEnumerable<string> passages)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var passageCount = 0;
        foreach (var passage in passages)
        {
            passageCount++;
            foreach (var word in Word().Matches(passage).Select(match => match.Value.ToLowerInvariant()).Distinct())
            {
                frequencies[word] = frequencies.GetValueOrDefault(word) + 1;
            }
        }

        rare = [.. frequencies.Where(word => word.Value <= Rare).Select(word => word.Key)];
        middling =
        [
            .. frequencies.Where(word => word.Value > Rare && word.Value < CommonShare * passageCount)
                .OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Select(word => word.Key),
        ];
        for (var place = 0; place < middling.Count; place++)
        {
            places[middling[place]] = place;
        }
    }

    /// <summary>A passage in the words of a copy; copy 0 is the passage itself.</summary>
    public string Apply(string passage, int copy) => copy == 0 ? passage : Word().Replace(passage, match => Change(match.Value, copy));

    private string Change(string word, int copy)
    {
        var plain = word.ToLowerInvariant();
        if (places.TryGetValue(plain, out var place))
        {
            return middling[(place + (copy * StepsPerCopy)) % middling.Count];
        }

        // The letter stands in front, where no stemmer removes it.
        return rare.Contains(plain) ? (char)('a' + (copy % 26)) + plain : word;
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
