using Bot.Facts.Reviews;
using Bot.Workspaces;
using Microsoft.AspNetCore.Html;

namespace Bot.Web.Reviews;

/// <summary>Writes a comment with its mentions marked. The text is encoded.</summary>
internal static class MentionMarkup
{
    public static IHtmlContent Of(string text, IEnumerable<Member> colleagues)
    {
        var markup = new HtmlContentBuilder();
        foreach (var part in Mentions.Read(text, colleagues.Select(member => member.Handle).ToHashSet(StringComparer.Ordinal)))
        {
            _ = part.Handle is null
                ? markup.Append(part.Text)
                : markup.AppendHtml("""<b class="mention">""").Append(part.Text).AppendHtml("</b>");
        }

        return markup;
    }
}
