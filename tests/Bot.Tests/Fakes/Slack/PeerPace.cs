using System.Collections.Concurrent;

namespace Bot.Tests.Fakes.Slack;

/// <summary>One post a second in each channel, with a burst of two.</summary>
// https://docs.slack.dev/apis/web-api/rate-limits
internal sealed class PeerPace(TimeProvider timeProvider)
{
    private const double Burst = 2;

    private readonly ConcurrentDictionary<string, (double Left, DateTimeOffset At)> channels = new(StringComparer.Ordinal);

    public bool Takes(string channel)
    {
        var now = timeProvider.GetUtcNow();
        var isTaken = false;
        channels.AddOrUpdate(
            channel,
            _ =>
            {
                isTaken = true;
                return (Burst - 1, now);
            },
            (_, before) =>
            {
                var left = Math.Min(Burst, before.Left + (now - before.At).TotalSeconds);
                isTaken = left >= 1;
                return (isTaken ? left - 1 : left, now);
            });
        return isTaken;
    }
}
