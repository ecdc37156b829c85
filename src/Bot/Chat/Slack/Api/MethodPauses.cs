using System.Collections.Concurrent;

namespace Bot.Chat.Slack.Api;

/// <summary>Holds calls of a method back for as long as Slack asked a workspace to. Safe to share between threads.</summary>
// https://docs.slack.dev/apis/web-api/rate-limits: limits are per method and workspace; a 429 says in Retry-After how many seconds to wait.
internal sealed class MethodPauses(TimeProvider timeProvider, Random random)
{
    private static readonly TimeSpan MaxJitter = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<(string Team, string Method), DateTimeOffset> until = new();

    /// <summary>Waits until the method may be called again.</summary>
    public async Task WaitAsync(string team, string method, CancellationToken cancellationToken)
    {
        while (until.TryGetValue((team, method), out var end))
        {
            var wait = end - timeProvider.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                until.TryRemove(KeyValuePair.Create((team, method), end));
                return;
            }

            // Those who waited together don't come back together.
            double jitter;
            lock (random)
            {
                jitter = random.NextDouble();
            }

            await Task.Delay(wait + (MaxJitter * jitter), timeProvider, cancellationToken);
        }
    }

    /// <summary>Slack asked to be left alone with this method; the longest wish counts.</summary>
    public void Pause(string team, string method, TimeSpan wait)
    {
        var end = timeProvider.GetUtcNow() + wait;
        until.AddOrUpdate((team, method), end, (_, present) => present > end ? present : end);
    }
}
