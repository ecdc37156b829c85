namespace Bot.Documents;

/// <summary>Where a passage stands, as a lawyer would write it: <c>Article 83(1)(a)(i), p. 41</c>.</summary>
/// <param name="Reference">Article, numbered paragraph or section; empty when the text has no numbering.</param>
/// <param name="Page">Page from 1; null when the format has no pages.</param>
public sealed record Locator(string Reference, int? Page)
{
    /// <summary>The reference and the page; <c>p. 41</c> alone, or empty, when that is all there is.</summary>
    public override string ToString() => (Reference, Page) switch
    {
        ("", null) => "",
        ("", { } page) => $"p. {page}",
        (_, null) => Reference,
        (_, { } page) => $"{Reference}, p. {page}",
    };
}
