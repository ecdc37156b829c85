using System.Diagnostics.CodeAnalysis;
using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Keeps what belongs together in its order: of one conversation, or one message and its changes, one event is handled at a time. Of one channel some are, so that a busy one never holds all workers.</summary>
/// <param name="mostOfChannel">How many events of one channel are handled at a time. Platforms take about one message a second there: more workers would only wait.</param>
internal sealed class Lanes(int mostOfChannel)
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, Queue<KeptEvent>> busy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Crowd> channels = new(StringComparer.Ordinal);

    /// <summary>Begins an event; false when another of its lane is under way, or enough of its channel are: one of their workers will handle it.</summary>
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
            if (!channels.TryGetValue(ChannelOf(kept.Event), out var channel))
            {
                channels.Add(ChannelOf(kept.Event), channel = new Crowd());
            }

            if (channel.UnderWay < mostOfChannel)
            {
                channel.UnderWay++;
                return true;
            }

            channel.Wait(kept);
            return false;
        }
    }

    /// <summary>Ends an event.</summary>
    /// <returns>The next one of its channel, which the same worker handles; null when there is none.</returns>
    public KeptEvent? End(KeptEvent kept)
    {
        lock (changing)
        {
            var channel = channels[ChannelOf(kept.Event)];

            // The next of its lane takes its turn behind those of the channel that wait already.
            if (busy[LaneOf(kept.Event)].TryDequeue(out var behind))
            {
                channel.Wait(behind);
            }
            else
            {
                busy.Remove(LaneOf(kept.Event));
            }

            if (channel.TryTakeNext(out var next))
            {
                return next;
            }

            if (--channel.UnderWay == 0)
            {
                channels.Remove(ChannelOf(kept.Event));
            }

            return null;
        }
    }

    private static string ChannelOf(ChatEvent chatEvent) => $"{chatEvent.Place.Workspace} {chatEvent.Place.Platform} {chatEvent.Place.Channel}";

    // A lane lies within one channel.
    private static string LaneOf(ChatEvent chatEvent) => $"{ChannelOf(chatEvent)} " + chatEvent.Request switch
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

    private sealed class Crowd
    {
        // Replies to commands and buttons are seen by one person and wait for nobody's turn in the channel: they go first, but a flood of them lets messages through.
        private const int MostQuickInARow = 3;

        private readonly Queue<KeptEvent> quick = new();
        private readonly Queue<KeptEvent> waiting = new();
        private int quickInARow;

        public int UnderWay { get; set; }

        public void Wait(KeptEvent kept) => (kept.Event.Message is null ? quick : waiting).Enqueue(kept);

        public bool TryTakeNext([NotNullWhen(true)] out KeptEvent? next)
        {
            if ((quickInARow < MostQuickInARow || waiting.Count == 0) && quick.TryDequeue(out next))
            {
                quickInARow++;
                return true;
            }

            quickInARow = 0;
            return waiting.TryDequeue(out next);
        }
    }
}
