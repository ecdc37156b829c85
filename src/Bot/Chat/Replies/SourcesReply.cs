using System.Globalization;
using Bot.Documents;

namespace Bot.Chat.Replies;

/// <summary>Makes a reply of the documents that a workspace is answered from: the strongest authority first, some of each by name.</summary>
internal static class SourcesReply
{
    // A list that fills more than a page or two is not read.
    private const int MaxNamed = 8;

    public static Reply Of(IReadOnlyList<ListedDocument> documents, Visibility visibility, ChatWords words)
    {
        var parts = new List<ReplyPart> { new ReplyPart.Heading(string.Format(CultureInfo.InvariantCulture, words.SourcesHeading, documents.Count)) };
        var number = 0;
        foreach (var group in documents.GroupBy(document => document.Authority).OrderBy(group => group.Key))
        {
            parts.Add(new ReplyPart.Heading($"{group.Key.Label(words.Language)} ({group.Count()})"));
            foreach (var document in group.Take(MaxNamed))
            {
                number++;
                parts.Add(new ReplyPart.Note(number, NameOf(document, words), document.Date == "undated" ? "" : DisplayText.Of(document.Date), SourceLine.Link(document.Url)));
            }

            if (group.Count() > MaxNamed)
            {
                parts.Add(new ReplyPart.Aside(string.Format(CultureInfo.InvariantCulture, words.More, group.Count() - MaxNamed)));
            }
        }

        return new Reply { Language = words.Language, Visibility = visibility, Parts = parts };
    }

    private static string NameOf(ListedDocument document, ChatWords words)
    {
        var title = DisplayText.Of(document.Title);
        return document.Kind is DocumentKind.Summary ? string.Format(CultureInfo.InvariantCulture, words.SummaryOf, title) : title;
    }
}
