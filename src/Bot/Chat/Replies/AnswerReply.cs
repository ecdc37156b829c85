using System.Globalization;
using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Documents;

namespace Bot.Chat.Replies;

/// <summary>Makes a reply of an answer or an abstention. Pure: the same record gives the same reply.</summary>
internal static class AnswerReply
{
    public static Reply Of(AnswerRecord record, ReplyFrame frame)
    {
        var words = ChatWords.For(record.Language);
        var notes = NoteList.Of(record);
        List<ReplyPart> parts = [.. AskedAs(record, words), .. Outcome(record, notes, words), .. notes.Parts(words), .. Remarks(record, words), .. Unasked(frame, words), .. frame.Notice(words)];
        return new Reply
        {
            Language = record.Language,
            Visibility = frame.Visibility,
            Parts = parts,
            Actions = [.. frame.Actions(record.LogId, notes.Citations.Count), new ReplyAction.AskPerson(record.LogId, frame.Labels.AskPerson)],
        };
    }

    /// <summary>The sentences of an answer, or why there is none and the closest passages, with the numbers of their notes.</summary>
    public static IEnumerable<ReplyPart> Outcome(AnswerRecord record, NoteList notes, ChatWords words)
    {
        if (record.Reason is { } reason)
        {
            yield return new ReplyPart.Sentence(DisplayText.Of(reason), []);
        }

        foreach (var sentence in record.Sentences)
        {
            yield return new ReplyPart.Sentence(ReplyFrame.Marked(sentence.Text, Quotation.IsWhole(sentence)), notes.Number(sentence.Citations));
        }

        if (record.Closest.Count > 0)
        {
            yield return new ReplyPart.Aside(words.Closest);
        }

        foreach (var closest in record.Closest)
        {
            yield return new ReplyPart.Sentence(ReplyFrame.Marked(closest.Text, closest.Citation.Kind == "original"), notes.Number([closest.Citation]));
        }
    }

    private static IEnumerable<ReplyPart> AskedAs(AnswerRecord record, ChatWords words) =>
        record.Rewritten is { } rewritten ? [new ReplyPart.Aside(string.Format(CultureInfo.InvariantCulture, words.AskedAs, DisplayText.Of(rewritten)))] : [];

    private static IEnumerable<ReplyPart> Unasked(ReplyFrame frame, ChatWords words) => frame.IsUnasked ? [new ReplyPart.Aside(words.Unasked)] : [];

    private static IEnumerable<ReplyPart> Remarks(AnswerRecord record, ChatWords words)
    {
        string?[] remarks =
        [
            CertifiedLine.Of(record, words.Language),
            QuotedLanguages.Line(record),
            LeftOut.Line(record, words.Language),
            record.Fallback is { } fallback ? string.Format(CultureInfo.InvariantCulture, words.Fallback, fallback) : null,
        ];
        return remarks.OfType<string>().Select(remark => new ReplyPart.Aside(remark));
    }
}
