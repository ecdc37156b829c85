using Bot.Answers;
using Bot.Documents;

namespace Bot.Chat.Replies;

/// <summary>What goes to the desk and comes back from it.</summary>
internal static class DeskReplies
{
    /// <summary>A question for a person, with what the bot found.</summary>
    public static Reply Question(LoggedAnswer asked)
    {
        var words = ChatWords.For(asked.Record.Language);
        var notes = NoteList.Of(asked.Record);
        return new Reply
        {
            Language = words.Language,
            Visibility = Visibility.Everyone,
            Parts =
            [
                new ReplyPart.Heading(words.DeskHeading),
                new ReplyPart.Quote(DisplayText.Of(asked.Question), null),
                new ReplyPart.Aside(asked.Record.Sentences.Count > 0 ? words.DeskAnswered : words.DeskClosest),
                .. AnswerReply.Outcome(asked.Record, notes, words),
                .. notes.Parts(words),
                new ReplyPart.Aside(words.DeskHint),
            ],
            Actions = [new ReplyAction.AnswerAsker(asked.Record.LogId, words.AnswerAsker)],
        };
    }

    /// <summary>A person's words, marked as such.</summary>
    public static Reply Words(LoggedAnswer asked, string text, string locale, Visibility visibility)
    {
        var words = ChatWords.For(locale, asked.Record.Language);
        return new Reply
        {
            Language = words.Language,
            Visibility = visibility,
            Parts =
            [
                new ReplyPart.Heading(words.PersonReplied),
                new ReplyPart.Quote(DisplayText.Of(asked.Question), null),
                new ReplyPart.Sentence(DisplayText.Of(text), []),
                new ReplyPart.Aside(words.NotFromSources),
            ],
        };
    }
}
