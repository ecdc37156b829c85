using Bot.Chat.Store;
using Bot.Workspaces;

namespace Bot.Chat.Handlers;

/// <summary>Where a workspace's questions for a person are brought to, and which were.</summary>
internal sealed class Desk(ChannelChoices choices, KeptReplies replies, Handoffs handoffs)
{
    /// <summary>The channel for questions from a place; null when moderators chose none.</summary>
    public Place? PlaceFor(Place place) => choices.DeskOf(place.Workspace, place.Platform) is { } channel
        ? new Place(place.Platform, place.Workspace, channel, Thread: null, PlaceKind.Channel)
        : null;

    /// <summary>What was replied to the asker; null when the record is of no reply.</summary>
    public async Task<KeptReply?> AskedAsync(WorkspaceId workspace, string record, CancellationToken cancellationToken) =>
        (await replies.FindByRecordAsync(workspace, record, cancellationToken)).FirstOrDefault(reply => reply.Kind is ReplyKind.Answer);

    /// <summary>Where a question was brought to; null when it was not.</summary>
    public Task<Handoff?> FindAsync(WorkspaceId workspace, string record, CancellationToken cancellationToken) => handoffs.FindAsync(workspace, record, cancellationToken);

    /// <summary>Keeps that a question stands at the desk.</summary>
    public Task<int> KeepAsync(Handoff handoff, Place desk, PostedReply posted, CancellationToken cancellationToken) => handoffs.KeepAsync(handoff, desk, posted, cancellationToken);

    /// <summary>Keeps that messages belong to what was asked, so that replies to them are follow-ups.</summary>
    public Task<int> KnowAsync(KeptReply asked, PostedReply posted, CancellationToken cancellationToken) =>
        replies.KnowAsync(asked.Place, posted, new KnownMessage(MessageRole.Reply, asked.Event), cancellationToken);
}
