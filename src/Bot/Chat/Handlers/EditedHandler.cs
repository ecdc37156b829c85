using Bot.Answers;

namespace Bot.Chat.Handlers;

/// <summary>Answers an edited question anew, in the place of the first answer.</summary>
/// <remarks>An answer that was rated, shared or brought to a person stays as it is: others speak of what it says.</remarks>
internal sealed partial class EditedHandler(Questions questions, Standing standing, AnswerLog answers, Answering answering, Replacing replacing, ILogger<EditedHandler> logger) : RequestHandler<ChatRequest.Edited>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Edited request, CancellationToken cancellationToken)
    {
        if (await questions.ShownReplyAsync(chatEvent.Place, request.Message, cancellationToken) is not { Posted: { } posted } kept)
        {
            return Done;
        }

        // Platforms also tell of an edit when they add a preview to the message.
        var asked = await answers.FindAsync(kept.Workspace, kept.Record, cancellationToken);
        if (asked is null || string.IsNullOrWhiteSpace(request.Text) || asked.Question == request.Text)
        {
            return Done;
        }

        if (await standing.IsSpokenOfAsync(kept, cancellationToken))
        {
            LogStays(kept.Record);
            return Done;
        }

        var record = await answering.AnswerAsync(chatEvent, request.Text, kept.Conversation, before: kept.Record, cancellationToken);
        await replacing.ReplaceAsync(kept with { Record = record.LogId }, posted, await answering.ReplyAsync(record, chatEvent, cancellationToken), cancellationToken);
        return Done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "answer {Record} stays although its question was edited: it was rated, shared or brought to a person")]
    private partial void LogStays(string record);
}
