using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Tells whether an answer must stay as it is.</summary>
internal sealed class Standing(KeptReplies replies, Handoffs handoffs, Ratings ratings)
{
    /// <summary>Whether it was shared, rated or brought to a person.</summary>
    public async Task<bool> IsSpokenOfAsync(KeptReply kept, CancellationToken cancellationToken) =>
        (await replies.FindByRecordAsync(kept.Workspace, kept.Record, cancellationToken)).Any(reply => reply.Kind is ReplyKind.Share)
        || await ratings.CountAsync(kept.Workspace, kept.Record, cancellationToken) > 0
        || await handoffs.FindAsync(kept.Workspace, kept.Record, cancellationToken) is not null;
}
