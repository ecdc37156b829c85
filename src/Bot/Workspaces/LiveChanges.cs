using System.Collections.Concurrent;

namespace Bot.Workspaces;

/// <summary>Tells whoever watches that something of a workspace has changed. Safe to share between threads.</summary>
/// <remarks>
/// Stores signal after their commit; what changed is read from the store by who was told.
/// Several processes over one database would each pass on here what the others signal.
/// </remarks>
public sealed class LiveChanges
{
    private readonly ConcurrentDictionary<LiveWatch, byte> watches = [];

    /// <summary>Tells all who watch a topic of a workspace.</summary>
    public void Signal(WorkspaceId workspace, string topic)
    {
        foreach (var watch in watches.Keys)
        {
            watch.Tell(workspace, topic);
        }
    }

    /// <summary>Begins to watch topics of a workspace. Dispose the watch to end it.</summary>
    public LiveWatch Watch(WorkspaceId workspace, IReadOnlySet<string> topics)
    {
        var watch = new LiveWatch(workspace, topics, ended => watches.TryRemove(ended, out _));
        watches.TryAdd(watch, 0);
        return watch;
    }
}
