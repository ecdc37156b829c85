using Bot.Answers;
using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Brings a question to the workspace's desk, once.</summary>
internal sealed partial class AskPersonHandler(Desk desk, AnswerLog answers, ReplyChannels channels, Showing showing, ILogger<AskPersonHandler> logger) : RequestHandler<ChatRequest.AskPerson>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.AskPerson request, CancellationToken cancellationToken)
    {
        await showing.SayAsync(chatEvent, await BringAsync(chatEvent, request.Record, ChatWords.For(chatEvent.Person.Locale), cancellationToken), cancellationToken);
        return Done;
    }

    /// <summary>Brings it, and says what came of it.</summary>
    private async Task<string> BringAsync(ChatEvent chatEvent, string record, ChatWords words, CancellationToken cancellationToken)
    {
        var workspace = chatEvent.Place.Workspace;
        if (await desk.AskedAsync(workspace, record, cancellationToken) is not { } asked || await answers.FindAsync(workspace, record, cancellationToken) is not { } answer)
        {
            return words.RecordGone;
        }

        if (desk.PlaceFor(chatEvent.Place) is not { } place)
        {
            return words.NoDesk;
        }

        if (await desk.FindAsync(workspace, record, cancellationToken) is not null)
        {
            return words.BroughtAlready;
        }

        try
        {
            var posted = await channels.Of(place.Platform).PostAsync(new PostAddress(place, Person: null), DeskReplies.Question(answer), $"desk:{record}", cancellationToken);
            await desk.KeepAsync(new Handoff(record, asked.Event, place.Channel), place, posted, cancellationToken);
            LogBrought(record);
            return words.Brought;
        }
        catch (ReplyException exception) when (exception.Failure is ReplyFailure.Never)
        {
            LogUnreachable(exception, workspace.Value);
            return words.DeskUnreachable;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "the question of answer {Record} was brought to a person")]
    private partial void LogBrought(string record);

    [LoggerMessage(Level = LogLevel.Error, Message = "the desk of workspace {Workspace} can't be reached: a moderator has to choose a channel that the bot may post in")]
    private partial void LogUnreachable(Exception exception, string workspace);
}
