using Bot.Answers;
using Bot.Chat.Replies;

namespace Bot.Chat.Handlers;

/// <summary>Says what the bot does, and where help can be had.</summary>
internal sealed class HelpHandler(HelpDesk helpDesk, Showing showing) : RequestHandler<ChatRequest.Help>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Help request, CancellationToken cancellationToken)
    {
        var words = ChatWords.For(chatEvent.Person.Locale);
        var frame = ReplyFrame.For(chatEvent, words.Language, await helpDesk.HelpAsync(cancellationToken));
        var reply = new Reply
        {
            Language = words.Language,
            Visibility = frame.Visibility,
            Parts = [new ReplyPart.Heading(words.HelpHeading), .. words.HelpLines.Select(line => new ReplyPart.Sentence(line, [])), .. frame.Notice(words)],
        };
        await showing.ShowAsync(chatEvent, reply, cancellationToken);
        return Done;
    }
}
