using Bot.Answers;
using Bot.Documents;

namespace Bot.Chat.Replies;

/// <summary>What somebody is told whose question the sources answer now.</summary>
internal static class NewsReply
{
    /// <summary>Their question, with the answer as it is shown anywhere.</summary>
    public static Reply Of(string question, AnswerRecord now, string locale, HelpLine help)
    {
        var words = ChatWords.For(locale, now.Language);
        var reply = AnswerReply.Of(now, new ReplyFrame(Visibility.Everyone, words, help, Sharing.NotOffered));
        return reply with { Parts = [new ReplyPart.Heading(words.AnsweredNow), new ReplyPart.Quote(DisplayText.Of(question), null), .. reply.Parts] };
    }
}
