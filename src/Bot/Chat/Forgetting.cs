using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Forgets what the settings say is old.</summary>
internal sealed class Forgetting(ChatInbox inbox, OldReplies replies, ChatOptions options)
{
    public async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await inbox.PruneAsync(now.AddDays(-options.KeepEventDays), cancellationToken);
        await replies.PruneAsync(now.AddDays(-options.KeepReplyDays), cancellationToken);
    }
}
