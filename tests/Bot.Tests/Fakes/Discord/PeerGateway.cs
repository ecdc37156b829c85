using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Bot.Tests.Fakes.Discord;

/// <summary>The gateway: sessions that outlive connections, and everything that can go wrong with either.</summary>
internal sealed class PeerGateway(DiscordPeer peer, TimeProvider timeProvider) : IDisposable
{
    private readonly ConcurrentDictionary<string, PeerSession> sessions = [];
    private readonly Channel<PeerEvent> happened = Channel.CreateUnbounded<PeerEvent>();
    private readonly Lock counting = new();
    private readonly SemaphoreSlim dispatching = new(1);
    private int names;

    /// <summary>What hello says.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>How many may still identify today.</summary>
    public int RemainingIdentifies { get; set; } = 1000;

    /// <summary>What more identifies will come after.</summary>
    public TimeSpan ResetAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Shards that it recommends.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Connections that break when they try to resume.</summary>
    public int DropResumes { get; set; }

    /// <summary>Whether a resumed session is sent its last dispatch twice.</summary>
    public bool DuplicatesAfterResume { get; set; }

    /// <summary>Whether a new session is told of its servers.</summary>
    public bool SendsGuilds { get; set; } = true;

    /// <summary>Says nothing to a connection: no hello comes.</summary>
    public int SilentConnections { get; set; }

    /// <summary>Says nothing to an identify: no session comes, though heartbeats are acknowledged.</summary>
    public int SilentIdentifies { get; set; }

    /// <summary>The code that the next identifies are closed with; null to accept them.</summary>
    public int? RefuseIdentify { get; set; }

    /// <summary>What clients did, in order.</summary>
    public ChannelReader<PeerEvent> Happened => happened.Reader;

    /// <summary>The connections that are open and have a session.</summary>
    public IReadOnlyList<PeerConnection> Connections => [.. sessions.Values.Select(session => session.Connection).OfType<PeerConnection>()];

    /// <summary>Tells all clients of something; a session without a connection hears of it when it is resumed.</summary>
    public async Task DispatchAsync(string name, JsonObject data)
    {
        // Shards: (guild_id >> 22) % num_shards, direct messages to shard 0.
        var guild = ulong.TryParse($"{data["guild_id"]}", out var id) ? id : 0;
        await dispatching.WaitAsync();
        try
        {
            foreach (var session in sessions.Values.Where(session => session.IsValid && session.Shard == (int)((guild >> 22) % (ulong)Shards)))
            {
                var payload = session.Add(name, data.DeepClone());
                await (session.Connection?.SendAsync(payload) ?? Task.CompletedTask);
            }
        }
        finally
        {
            dispatching.Release();
        }
    }

    /// <summary>Lives with a connection until it ends.</summary>
    public async Task ServeAsync(WebSocket socket, string query, CancellationToken cancellationToken)
    {
        using var connection = new PeerConnection(socket, timeProvider);
        Note("connect", query);
        if (Spend(() => SilentConnections, value => SilentConnections = value))
        {
            await connection.ReceiveAsync(cancellationToken);
            return;
        }

        await connection.SendAsync(10, new JsonObject { ["heartbeat_interval"] = (int)HeartbeatInterval.TotalMilliseconds });
        while (await connection.ReceiveAsync(cancellationToken) is { } payload)
        {
            await TakeAsync(connection, payload);
        }

        if (connection.Session is { } session && session.Connection == connection)
        {
            session.Connection = null;

            // Disconnecting: 1000 and 1001 from the client end the session.
            session.IsValid &= connection.ClientCode is not (1000 or 1001);
        }

        connection.End();
        Note("closed", connection.ClientCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    public void Dispose() => dispatching.Dispose();

    /// <summary>Makes every session one that can't be resumed.</summary>
    public void ForgetSessions()
    {
        foreach (var session in sessions.Values)
        {
            session.IsValid = false;
        }
    }

    private async Task TakeAsync(PeerConnection connection, JsonObject payload)
    {
        var data = payload["d"];
        switch (payload["op"]!.GetValue<int>())
        {
            case 1:
                connection.Heartbeats++;
                Note("heartbeat", $"{data}");
                await (connection.IsDeaf ? Task.CompletedTask : connection.SendAsync(11, null));
                break;
            case 2:
                await IdentifyAsync(connection, data!.AsObject());
                break;
            case 6:
                await ResumeAsync(connection, data!.AsObject());
                break;
            default:
                peer.Violate($"gateway opcode {payload["op"]}");
                await connection.CloseAsync(4001);
                break;
        }
    }

    private async Task IdentifyAsync(PeerConnection connection, JsonObject data)
    {
        Note("identify", $"{data["intents"]}");
        if ($"{data["token"]}" != peer.Token || RefuseIdentify is not null)
        {
            await connection.CloseAsync(RefuseIdentify ?? 4004);
            return;
        }

        if (Spend(() => SilentIdentifies, value => SilentIdentifies = value))
        {
            return;
        }

        lock (counting)
        {
            peer.ViolateIf(RemainingIdentifies-- <= 0, "identify beyond the budget");
        }

        var session = new PeerSession($"session{Interlocked.Increment(ref names)}", data["shard"]?[0]?.GetValue<int>() ?? 0);
        sessions[session.Id] = session;
        connection.Session = session;
        await connection.SendAsync(session.Add("READY", new JsonObject
        {
            ["v"] = 10,
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = peer.ResumeUrl,
            ["user"] = new JsonObject { ["id"] = DiscordPeer.BotUser, ["bot"] = true },
            ["guilds"] = new JsonArray(new JsonObject { ["id"] = DiscordPeer.Guild, ["unavailable"] = true }),
            ["application"] = new JsonObject { ["id"] = DiscordPeer.Application },
            ["a_field_of_the_future"] = null,
        }));
        session.Connection = connection;
        if (SendsGuilds)
        {
            await connection.SendAsync(session.Add("GUILD_CREATE", DiscordPeer.GuildWithThreads()));
        }

        Note("ready", session.Id);
    }

    private async Task ResumeAsync(PeerConnection connection, JsonObject data)
    {
        Note("resume", $"{data["session_id"]} {data["seq"]}");
        if (Spend(() => DropResumes, value => DropResumes = value))
        {
            connection.Drop();
            return;
        }

        if (!sessions.TryGetValue($"{data["session_id"]}", out var session) || !session.IsValid || data["seq"]!.GetValue<int>() > session.Last)
        {
            await connection.SendAsync(9, false);
            return;
        }

        await dispatching.WaitAsync();
        try
        {
            connection.Session = session;
            foreach (var missed in session.After(data["seq"]!.GetValue<int>()))
            {
                await connection.SendAsync((JsonObject)missed.DeepClone());
            }

            if (DuplicatesAfterResume && session.After(session.Last - 1) is [var last])
            {
                await connection.SendAsync((JsonObject)last.DeepClone());
            }

            await connection.SendAsync(session.Add("RESUMED", new JsonObject()));
            session.Connection = connection;
        }
        finally
        {
            dispatching.Release();
        }

        Note("resumed", session.Id);
    }

    private bool Spend(Func<int> get, Action<int> set)
    {
        lock (counting)
        {
            if (get() <= 0)
            {
                return false;
            }

            set(get() - 1);
            return true;
        }
    }

    private void Note(string name, string detail) => happened.Writer.TryWrite(new PeerEvent(name, detail));
}

/// <summary>Something that a client of the gateway did.</summary>
internal sealed record PeerEvent(string Name, string Detail);
