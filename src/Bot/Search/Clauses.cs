using System.Text.RegularExpressions;

namespace Bot.Search;

/// <summary>Parts a question that asks several things at once.</summary>
internal static partial class Clauses
{
    // More parts than an answer has sentences can't be answered one by one.
    private const int MaxParts = 4;

    /// <summary>The groups by clause; clauses without a group of their own are dropped.</summary>
    /// <param name="text">The question.</param>
    /// <param name="groups">Its groups, in order.</param>
    public static IReadOnlyList<IReadOnlyList<QueryGroup>> Split(string text, IReadOnlyList<QueryGroup> groups)
    {
        var borders = Border().EnumerateMatches(text);
        var starts = new List<int>();
        foreach (var border in borders)
        {
            starts.Add(border.Index + border.Length);
        }

        IReadOnlyList<QueryGroup>[] parts =
        [
            .. groups.GroupBy(group => starts.Count(start => start <= group.Start))
                .OrderBy(part => part.Key)
                .Select(part => (IReadOnlyList<QueryGroup>)[.. part]),
        ];
        return parts.Length is > 1 and <= MaxParts ? parts : [[.. groups]];
    }

    [GeneratedRegex(@"[?;:.,؟،؛]+\s+(?=\S)|\s(?:and|or|vs\.?|versus|v\.|et|ou|y|o)\s|\s(?:و|أو)(?=\s?\p{IsArabic})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}
