using Bot.Workspaces;

namespace Bot.Search;

/// <summary>What to look for: groups of words that mean the same, and articles that are named.</summary>
/// <param name="Workspace">Whose passages may be seen, beside the shared ones.</param>
/// <param name="Groups">In the question's order; empty when only articles are named.</param>
/// <param name="References">Articles that the question names; they raise a passage, and find it alone when there are no groups.</param>
/// <param name="AsOf">Only texts that held on that day.</param>
/// <param name="Limit">How many hits are wanted, from 1.</param>
public sealed record PassageQuery(
    WorkspaceId Workspace,
    IReadOnlyList<QueryGroup> Groups,
    IReadOnlyList<ArticleReference> References,
    DateOnly AsOf,
    int Limit);

/// <summary>One word or term of a question with everything in the sources that would answer to it.</summary>
/// <param name="Surface">As it was typed.</param>
/// <param name="Start">Where it stands in the text it was taken from, in UTF-16 units.</param>
/// <param name="Weight">How much it counts, 1 for a word of the question itself, less for one taken from the conversation.</param>
/// <param name="Variants">Never empty; the best one that a passage has counts, not their sum.</param>
public sealed record QueryGroup(string Surface, int Start, float Weight, IReadOnlyList<QueryVariant> Variants)
{
    /// <summary>Whether it is the name of a country, a person or a body.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it was not asked now but comes from the conversation.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Whether the group is a year from 1900 to 2099.</summary>
    public bool IsYear => Surface is ['1', '9', _, _] or ['2', '0', _, _] && Surface.All(char.IsAsciiDigit);
}

/// <summary>One form of a <see cref="QueryGroup"/>: stems that stand side by side in a language.</summary>
/// <param name="Stems">One for a word, more for a phrase; never empty.</param>
/// <param name="Language">Language whose analysis made the stems, and whose passages they are looked for in.</param>
/// <param name="Weight">1 for the word itself and its equivalents, less for what merely suggests it.</param>
public sealed record QueryVariant(IReadOnlyList<string> Stems, string Language, float Weight);
