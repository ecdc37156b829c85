using System.Globalization;

namespace Bot.Documents;

/// <summary>Names a passage: a hash of its revision and its place in it.</summary>
public readonly record struct PassageId(string Value)
{
    /// <summary>The id of a revision's passage.</summary>
    public static PassageId Of(RevisionId revision, int ordinal) =>
        new(Hash.Of("passage", revision.Value, ordinal.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
