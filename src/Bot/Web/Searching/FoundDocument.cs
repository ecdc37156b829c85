using Bot.Documents;

namespace Bot.Web.Searching;

/// <summary>A document whose title was looked for.</summary>
/// <param name="Title">Without characters that can't be seen.</param>
/// <param name="Path">Its current revision.</param>
/// <param name="About">Its kind, authority and date.</param>
internal sealed record FoundDocument(string Title, string Path, string About)
{
    public static FoundDocument Of(ListedDocument document) => new(
        DisplayText.Of(document.Title),
        $"/sources/{document.Revision}",
        string.Join(", ", ((string[])[document.Kind is DocumentKind.Summary ? "our summary" : "original", document.Authority.Label(), document.Date == "undated" ? "" : document.Date]).Where(part => part.Length > 0)));
}
