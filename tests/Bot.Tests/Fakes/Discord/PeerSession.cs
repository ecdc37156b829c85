using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Discord;

/// <summary>A session of the gateway: what was dispatched in it, so that it can be sent again.</summary>
internal sealed class PeerSession(string id, int shard)
{
    private readonly Lock dispatching = new();
    private readonly List<JsonObject> dispatched = [];

    public string Id => id;

    public int Shard => shard;

    /// <summary>The connection that it lives on; null while it waits to be resumed.</summary>
    public PeerConnection? Connection { get; set; }

    /// <summary>Whether it can be resumed.</summary>
    public bool IsValid { get; set; } = true;

    /// <summary>Number of the last dispatch.</summary>
    public int Last
    {
        get
        {
            lock (dispatching)
            {
                return dispatched.Count;
            }
        }
    }

    /// <summary>Numbers a dispatch and keeps it.</summary>
    public JsonObject Add(string name, JsonNode data)
    {
        lock (dispatching)
        {
            var payload = new JsonObject { ["op"] = 0, ["t"] = name, ["s"] = dispatched.Count + 1, ["d"] = data };
            dispatched.Add(payload);
            return payload;
        }
    }

    /// <summary>What came after a number.</summary>
    public IReadOnlyList<JsonObject> After(int sequence)
    {
        lock (dispatching)
        {
            return [.. dispatched.Skip(Math.Max(0, sequence))];
        }
    }
}
