namespace Bot.Search;

/// <summary>An article as a question or a source names it: number, then the paragraphs below it.</summary>
/// <param name="Number">Upper case, such as <c>83</c>, <c>43A</c>.</param>
/// <param name="Parts">Paragraphs from the outside in, lower case: <c>1</c>, <c>a</c>, <c>i</c>; may be empty.</param>
public sealed record ArticleReference(string Number, IReadOnlyList<string> Parts)
{
    /// <summary>The article itself and each paragraph down to the one named: what an index or a filter looks for.</summary>
    public IEnumerable<string> Keys()
    {
        var key = Number;
        yield return key;
        foreach (var part in Parts)
        {
            key += $"({part})";
            yield return key;
        }
    }

    /// <summary>The longest of <see cref="Keys"/>: <c>83(1)(a)</c>.</summary>
    public string Key => Keys().Last();

    /// <inheritdoc/>
    public bool Equals(ArticleReference? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"Article {Key}";
}
