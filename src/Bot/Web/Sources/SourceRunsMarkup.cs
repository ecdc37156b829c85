using Microsoft.AspNetCore.Html;

namespace Bot.Web.Sources;

/// <summary>Writes the pieces of a block without a space between them that the text does not have. The text is encoded.</summary>
internal static class SourceRunsMarkup
{
    public static IHtmlContent Of(IReadOnlyList<SourceRun> runs)
    {
        var markup = new HtmlContentBuilder();
        foreach (var run in runs)
        {
            _ = run.Mark switch
            {
                SourceRunMark.First => markup.AppendHtml("""<mark id="quote" tabindex="-1">""").Append(run.Text).AppendHtml("</mark>"),
                SourceRunMark.Further => markup.AppendHtml("<mark>").Append(run.Text).AppendHtml("</mark>"),
                _ => markup.Append(run.Text),
            };
        }

        return markup;
    }
}
