using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Knows the English verbs that can carry a clause in this field; what it does not know is no verb, and no clause is cut there.</summary>
internal static partial class FiniteVerb
{
    /// <summary>Where the first one begins; -1 when there is none.</summary>
    public static int Find(string clause) => Verb().Match(clause) is { Success: true } match ? match.Index : -1;

    /// <summary>Whether a clause begins with one, perhaps behind an adverb.</summary>
    public static bool StartsWith(string clause) => AtStart().IsMatch(clause);

    private const string Known =
        "is|are|was|were|has|have|had|can|could|may|might|must|shall|should|will|would|cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|does|do|did"
        + "|meets?|met|elects?|elected|decides?|decided|adopts?|adopted|appoints?|appointed|approves?|approved|publishes|published|issues|issued|requires?|required|allows?|allowed|needs|needed"
        + "|receives?|received|examines?|examined|checks|checked|reviews|reviewed|keeps?|kept|deletes?|deleted|lasts?|lasted|serves?|served|sits?|sat|became|becomes?|began|begins?|ended|ends"
        + "|consists?|consisted|includes?|included|contains?|contained|covers?|covered|applies|applied|binds?|bound|belongs?|belonged|comes?|came|goes|went|takes?|took|gives?|gave|makes?|made"
        + "|sends?|sent|holds?|held|leads?|led|chairs|chaired|represents?|represented|runs?|ran|works|worked|asks|asked|answers|answered|replies|replied|costs?|expires?|expired|seeks?|sought|warns?|warned"
        + "|names|named|resigned|replaced|joined|left|won|rose|fell|opens?|opened|closes?|closed|moves?|moved|started|stopped|remains?|remained|stays|stayed|depends?|depended|prohibits?|prohibited|forbids?|forbade|permits?|permitted";

    [GeneratedRegex(@"(?<=\s)(?:" + Known + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex("^(?:(?:not|never|always|also|usually|normally|only|now) )?(?:" + Known + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();
}
