using System.Collections.Concurrent;

namespace Bot.Chat.Slack.Socket;

/// <summary>Knows how the connections are. Safe to share between threads.</summary>
internal sealed class SocketHealth
{
    private readonly ConcurrentDictionary<int, string> troubles = new();
    private readonly ConcurrentDictionary<int, int> listening = new();

    /// <summary>Whether a connection listens.</summary>
    public bool IsListening => listening.Values.Any(count => count > 0);

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Troubles => [.. troubles.OrderBy(trouble => trouble.Key).Select(trouble => trouble.Value).Distinct()];

    /// <summary>A connection got its hello.</summary>
    public void Up(int slot)
    {
        listening.AddOrUpdate(slot, 1, (_, count) => count + 1);
        troubles.TryRemove(slot, out _);
    }

    /// <summary>A connection that was up ended.</summary>
    public void Down(int slot) => listening.AddOrUpdate(slot, 0, (_, count) => count - 1);

    /// <summary>A connection can't be had.</summary>
    public void Trouble(int slot, string sentence) => troubles[slot] = sentence;
}
