using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Keeps what belongs together in its order: of one conversation, or one message and its changes, one event is handled at a time.</summary>
internal sealed class Lanes
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, Queue<KeptEvent>> busy = new(StringComparer.Ordinal);

    /// <summary>Begins an event; false when another of its lane is under way, whose worker will handle it.</summary>
    public bool TryBegin(KeptEvent kept)
    {
        lock (changing)
        {
            if (busy.TryGetValue(LaneOf(kept.Event), out var behind))
            {
                behind.Enqueue(kept);
                return false;
            }

            busy.Add(LaneOf(kept.Event), new Queue<KeptEvent>());
            return true;
        }
    }

    /// <summary>Ends an event.</summary>
    /// <returns>The next one of its lane, which the same worker handles; null when there is none.</returns>
    public KeptEvent? End(KeptEvent kept)
    {
        lock (changing)
        {
            if (busy[LaneOf(kept.Event)].TryDequeue(out var next))
            {
                return next;
            }

            busy.Remove(LaneOf(kept.Event));
            return null;
        }
    }

    private static string LaneOf(ChatEvent chatEvent) => chatEvent.Request switch
    {
        // Pressed twice, it is done once: the second must see what the first did.
        ChatRequest.Share share => $"{chatEvent.Place.Platform}:{share.Record}",
        ChatRequest.AskPerson question => $"{chatEvent.Place.Platform}:{question.Record}",
        _ when chatEvent.Place.Conversation is { } conversation => conversation,
        ChatRequest.Edited edited => $"{chatEvent.Place.Platform}:{edited.Message}",
        ChatRequest.Deleted deleted => $"{chatEvent.Place.Platform}:{deleted.Message}",
        _ when chatEvent.Message is { } message => $"{chatEvent.Place.Platform}:{message}",
        _ => chatEvent.Key,
    };
}
