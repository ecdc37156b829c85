using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Bot.Web.Conversation;

/// <summary>Writes a sentence and its markers without a space between them, so that no marker begins a line. The text is encoded.</summary>
internal static class SentenceMarkup
{
    public static IHtmlContent Of(ShownSentence sentence)
    {
        var markup = new HtmlContentBuilder();
        _ = (sentence.IsQuotation, sentence.IsInMarks) switch
        {
            (true, false) => markup.AppendHtml("<q>").Append(sentence.Text).AppendHtml("</q>"),
            (true, true) => markup.AppendHtml("""<q class="bare">""").Append(sentence.Text).AppendHtml("</q>"),
            _ => markup.AppendHtml("<span>").Append(sentence.Text).AppendHtml("</span>"),
        };
        markup.AppendHtml("""<span class="markers" lang="en">""");
        foreach (var marker in sentence.Markers)
        {
            markup.AppendFormat(CultureInfo.InvariantCulture, """<a class="marker" id="{0}" href="#{1}" aria-label="Note {2}">{2}</a>""", marker.Anchor, marker.Note, marker.Number);
        }

        return markup.AppendHtml("</span>");
    }
}
