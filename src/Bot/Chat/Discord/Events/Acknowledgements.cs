using System.Collections.Concurrent;

namespace Bot.Chat.Discord.Events;

/// <summary>The acknowledgements under way. An answer must not overtake its own: Discord does not know the interaction before it.</summary>
internal sealed class Acknowledgements
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> underWay = new(StringComparer.Ordinal);

    /// <summary>An interaction will be acknowledged. To be called before the event is taken, and ended in any case.</summary>
    /// <remarks>One that is delivered again meanwhile is the same one: whoever waits must not be left behind by it.</remarks>
    public void Begin(string interaction) => underWay.TryAdd(interaction, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>It was acknowledged, or could not be.</summary>
    public void End(string interaction)
    {
        if (underWay.TryRemove(interaction, out var acknowledgement))
        {
            acknowledgement.TrySetResult();
        }
    }

    /// <summary>Waits until an interaction is acknowledged; at once for one that is not under way here.</summary>
    public Task WaitAsync(string interaction, CancellationToken cancellationToken) =>
        underWay.TryGetValue(interaction, out var acknowledgement) ? acknowledgement.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
}
