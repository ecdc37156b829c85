using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>What is in the peer's one workspace.</summary>
internal sealed class PeerWorkspace
{
    public const string Team = "T0PEER";
    public const string Bot = "U0BOT";
    public const string BotId = "B0BOT";
    public const string BotToken = "xoxb-peer-bot";
    public const string AppToken = "xapp-peer-app";
    public const string Admin = "U0ADMIN";

    private readonly Lock guard = new();
    private readonly List<PeerMessage> messages = [];
    private long lastTs = 1_763_890_000_000_000;

    /// <summary>Channels that the bot is a member of. Direct messages with the bot, which begin with DU, are always there; those that begin otherwise with D are between other people.</summary>
    public ConcurrentDictionary<string, bool> Member { get; } = new(StringComparer.Ordinal) { ["C1"] = true, ["C2"] = true };

    /// <summary>Channels that are archived.</summary>
    public ConcurrentDictionary<string, bool> Archived { get; } = new(StringComparer.Ordinal);

    /// <summary>What the bot token may do.</summary>
    public IReadOnlyList<string> Scopes { get; set; } =
        ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history", "im:write", "users:read", "channels:history", "groups:history", "mpim:history"];

    /// <summary>Tokens that are good, with the workspace of each.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new(StringComparer.Ordinal) { [BotToken] = Team };

    /// <summary>Dialogs that were opened.</summary>
    public ConcurrentQueue<JsonObject> Views { get; } = new();

    /// <summary>Statuses that were set, with the thread of each.</summary>
    public ConcurrentQueue<(string Thread, string Status)> Statuses { get; } = new();

    /// <summary>Suggested prompts that were set, as called.</summary>
    public ConcurrentQueue<JsonObject> Prompts { get; } = new();

    /// <summary>Triggers that are good for one dialog, with their age's begin.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Triggers { get; } = new(StringComparer.Ordinal);

    /// <summary>Every message, oldest first.</summary>
    public IReadOnlyList<PeerMessage> Messages
    {
        get
        {
            lock (guard)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>The bot's messages, oldest first.</summary>
    public IReadOnlyList<PeerMessage> Answers => [.. Messages.Where(message => message.User == Bot)];

    /// <summary>The next timestamp; grows.</summary>
    public string NextTs()
    {
        var ts = Interlocked.Increment(ref lastTs);
        return string.Create(CultureInfo.InvariantCulture, $"{ts / 1_000_000}.{ts % 1_000_000:000000}");
    }

    public PeerMessage Add(PeerMessage message)
    {
        lock (guard)
        {
            messages.Add(message);
        }

        return message;
    }

    public PeerMessage? Find(string channel, string ts) => Messages.FirstOrDefault(message => message.Channel == channel && message.Ts == ts);

    public bool Remove(PeerMessage message)
    {
        lock (guard)
        {
            return messages.Remove(message);
        }
    }

    /// <summary>Why the bot can't post there; null when it can.</summary>
    public string? ErrorOfPlace(string? channel) => channel switch
    {
        null or "" => "channel_not_found",
        ['D', 'U', ..] => null,
        ['D', ..] => "channel_not_found",
        _ when Archived.ContainsKey(channel) => "is_archived",
        _ when Member.TryGetValue(channel, out var isMember) => isMember ? null : "not_in_channel",
        _ => "channel_not_found",
    };
}
