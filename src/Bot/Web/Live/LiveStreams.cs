using System.Collections.Concurrent;

namespace Bot.Web.Live;

/// <summary>Counts the open streams of each member, and ends them. Safe to share between threads.</summary>
internal sealed class LiveStreams
{
    // A page that is not looked at has none, so this many are looked at side by side.
    public const int MaxPerMember = 6;

    private readonly ConcurrentDictionary<string, CancellationTokenSource[]> open = new(StringComparer.Ordinal);

    /// <summary>Opens a stream. Give it back with <see cref="Close"/>.</summary>
    /// <returns>Is cancelled when the stream is to end, at the latest with one of the tokens; null when the member has too many.</returns>
    public CancellationTokenSource? Open(string member, CancellationToken gone, CancellationToken stopping)
    {
        var opened = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        var streams = open.AddOrUpdate(member, [opened], (_, streams) => streams.Length < MaxPerMember ? [.. streams, opened] : streams);
        if (streams.Contains(opened))
        {
            return opened;
        }

        opened.Dispose();
        return null;
    }

    /// <summary>Takes back a stream that has ended.</summary>
    public void Close(string member, CancellationTokenSource closed)
    {
        open.AddOrUpdate(member, [], (_, streams) => [.. streams.Where(stream => stream != closed)]);
        closed.Dispose();
    }

    /// <summary>Ends the streams of a member who signs out. Those of a browser that is still signed in come back by themselves.</summary>
    public void End(string member)
    {
        foreach (var stream in open.GetValueOrDefault(member, []))
        {
            try
            {
                stream.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has ended meanwhile.
            }
        }
    }
}
