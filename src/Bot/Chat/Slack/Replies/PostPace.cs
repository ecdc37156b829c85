using System.Collections.Concurrent;

namespace Bot.Chat.Slack.Replies;

/// <summary>Spaces out the posts in each channel. Safe to share between threads.</summary>
// https://docs.slack.dev/apis/web-api/rate-limits: chat.postMessage takes one message per second and channel.
internal sealed class PostPace(TimeProvider timeProvider)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    // Old turns are cleared away when so many channels are remembered.
    private const int MaxRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Team, string Channel), DateTimeOffset> next = new();

    /// <summary>Waits for the next turn in a channel.</summary>
    public Task WaitAsync(string team, string channel, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var free = next.AddOrUpdate((team, channel), now + Between, (_, turn) => (turn > now ? turn : now) + Between);
        if (next.Count > MaxRemembered)
        {
            foreach (var passed in next.Where(turn => turn.Value <= now))
            {
                next.TryRemove(passed);
            }
        }

        var wait = free - Between - now;
        return wait > TimeSpan.Zero ? Task.Delay(wait, timeProvider, cancellationToken) : Task.CompletedTask;
    }
}
