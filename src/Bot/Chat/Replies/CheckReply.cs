using System.Globalization;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts;

namespace Bot.Chat.Replies;

/// <summary>Makes a reply of a checked statement. Pure: the same record gives the same reply.</summary>
internal static class CheckReply
{
    public static Reply Of(CheckRecord record, ReplyFrame frame)
    {
        var words = ChatWords.For(record.Language);
        var notes = NoteList.Of(record);
        List<ReplyPart> parts = [.. Verdict(record, notes, words)];
        foreach (var part in record.Parts ?? [])
        {
            parts.Add(new ReplyPart.Heading($"“{DisplayText.Of(part.Claim ?? "")}”"));
            parts.AddRange(Verdict(part, notes, words));
        }

        return new Reply
        {
            Language = record.Language,
            Visibility = frame.Visibility,
            Parts = [.. parts, .. notes.Parts(words), new ReplyPart.Aside(words.VerdictNotice), .. frame.Notice(words)],
            Actions = frame.Actions(record.LogId, notes.Citations.Count),
        };
    }

    private static IEnumerable<ReplyPart> Verdict(CheckRecord record, NoteList notes, ChatWords words)
    {
        yield return new ReplyPart.Heading(VerdictWords.Heading(record, words.Language));
        yield return new ReplyPart.Sentence(DisplayText.Of(VerdictWords.Sentence(record, words.Language)), []);
        if (record.WhatDiffers is { } difference)
        {
            yield return new ReplyPart.Sentence(DisplayText.Of(difference), []);
        }

        if (record.Parts is not null)
        {
            // Each part shows its own quotes.
            yield break;
        }

        foreach (var part in Groups(record, words).SelectMany(group => Quotes(group.Title, group.Citations, notes)))
        {
            yield return part;
        }
    }

    private static IEnumerable<(string Title, IReadOnlyList<CitationRecord> Citations)> Groups(CheckRecord record, ChatWords words)
    {
        yield return (record.Verdict == "differs" ? words.Against : words.InFavour, record.Evidence);
        yield return (words.AgainstStated, record.Against ?? []);
        foreach (var said in record.Said ?? [])
        {
            yield return (string.Format(CultureInfo.InvariantCulture, words.SaidBy, DisplayText.Of(said.Speaker)), said.Citations);
        }

        yield return (words.ClosestToStatement, record.Closest ?? []);
    }

    // A quote that rests on several sources is said once.
    private static IEnumerable<ReplyPart> Quotes(string title, IReadOnlyList<CitationRecord> citations, NoteList notes) => citations.Count == 0
        ? []
        :
        [
            new ReplyPart.Heading(title),
            .. citations.GroupBy(citation => (citation.Revision, citation.Start, citation.Length)).Select(quoted =>
                new ReplyPart.Sentence(ReplyFrame.Marked(quoted.First().Quote, quoted.First().Kind == "original"), notes.Number([.. quoted]))),
        ];
}
