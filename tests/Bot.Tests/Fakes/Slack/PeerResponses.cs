using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>The peer's response URLs: 5 messages within 30 minutes each.</summary>
// https://docs.slack.dev/interactivity/handling-user-interaction
internal sealed class PeerResponses(PeerWorkspace workspace, TimeProvider timeProvider)
{
    private const int MaxUses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Response> responses = new(StringComparer.Ordinal);
    private TimeSpan aged;
    private int made;

    /// <summary>Where the peer listens; set when it does.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whether what came by a response URL is replaced when the bot asks for it.</summary>
    public bool Replaces { get; set; } = true;

    /// <summary>Makes all response URLs older.</summary>
    public void Age(TimeSpan by) => aged += by;

    public string New(string channel, string user)
    {
        var id = $"r{Interlocked.Increment(ref made)}";
        responses[id] = new Response(channel, user, timeProvider.GetUtcNow());
        return $"{Address}/response/{id}";
    }

    /// <summary>Takes a message: the status and the body that Slack answers.</summary>
    public (int Status, string Body) Take(string id, JsonObject message)
    {
        if (!responses.TryGetValue(id, out var response))
        {
            return (404, """{"ok":false,"error":"not_found"}""");
        }

        if (timeProvider.GetUtcNow() + aged - response.Made > Life)
        {
            return (404, """{"ok":false,"error":"expired_url"}""");
        }

        if (Interlocked.Increment(ref response.Uses) > MaxUses)
        {
            return (404, """{"ok":false,"error":"used_url"}""");
        }

        if (BlockRules.ErrorOf(message) is { } error)
        {
            return (400, $$"""{"ok":false,"error":"{{error}}"}""");
        }

        // The documentation says that a command's own line is replaced; https://github.com/slackapi/bolt-python/issues/1268 says not always.
        if (Replaces && message["replace_original"]?.GetValue<bool>() == true && response.Last is { } before)
        {
            workspace.Remove(before);
        }

        response.Last = workspace.Add(new PeerMessage
        {
            Channel = response.Channel, Ts = workspace.NextTs(), User = PeerWorkspace.Bot, IsResponse = true,
            OnlyFor = message["response_type"]?.GetValue<string>() == "in_channel" ? null : response.User,
            Text = message["text"]?.GetValue<string>() ?? "", Blocks = message["blocks"]?.DeepClone().AsArray() ?? [],
        });
        return (200, "ok");
    }

    private sealed class Response(string channel, string user, DateTimeOffset made)
    {
        public int Uses;

        public PeerMessage? Last { get; set; }

        public string Channel { get; } = channel;

        public string User { get; } = user;

        public DateTimeOffset Made { get; } = made;
    }
}
