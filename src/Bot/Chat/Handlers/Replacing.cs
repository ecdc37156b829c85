using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Changes replies that are shown, and keeps the change.</summary>
internal sealed class Replacing(ReplyChannels channels, KeptReplies replies)
{
    /// <summary>Shows another reply in the place of one.</summary>
    public async Task ReplaceAsync(KeptReply kept, PostedReply posted, Reply reply, CancellationToken cancellationToken)
    {
        var replaced = await channels.Of(posted.Platform).ReplaceAsync(posted, reply, cancellationToken);
        await replies.KeepAsync(kept, cancellationToken);
        await replies.ShownAsync(kept, replaced, cancellationToken);
    }

    /// <summary>Takes a reply away.</summary>
    public async Task RemoveAsync(KeptReply kept, PostedReply posted, CancellationToken cancellationToken)
    {
        await channels.Of(posted.Platform).RemoveAsync(posted, cancellationToken);
        await replies.RemovedAsync(kept, cancellationToken);
    }
}
