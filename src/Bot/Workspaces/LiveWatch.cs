using System.Threading.Channels;

namespace Bot.Workspaces;

/// <summary>What one watcher of <see cref="LiveChanges"/> is told.</summary>
public sealed class LiveWatch : IDisposable
{
    // However much changes before the watcher looks, it looks once.
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly WorkspaceId workspace;
    private readonly IReadOnlySet<string> topics;
    private readonly Action<LiveWatch> end;

    internal LiveWatch(WorkspaceId workspace, IReadOnlySet<string> topics, Action<LiveWatch> end) => (this.workspace, this.topics, this.end) = (workspace, topics, end);

    /// <summary>Waits until something has changed since the last call.</summary>
    /// <exception cref="OperationCanceledException">Nothing did before the token was cancelled.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken) => await changed.Reader.ReadAsync(cancellationToken);

    /// <summary>Ends the watch.</summary>
    public void Dispose() => end(this);

    internal void Tell(WorkspaceId told, string topic)
    {
        if (told == workspace && topics.Contains(topic))
        {
            changed.Writer.TryWrite(true);
        }
    }
}
