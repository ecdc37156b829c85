using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes.Discord;

/// <summary>Discord on a port of its own: API and gateway, stricter than the real one, and with every fault on command. Safe to use from many threads.</summary>
internal sealed class DiscordPeer : IAsyncDisposable
{
    public const string Application = "1000";
    public const string BotUser = "2000";
    public const string Guild = "3000";
    public const string ThreadChannel = "4999";
    public const string OwnRole = "2500";

    private readonly WebApplication application;
    private readonly CheckCall check;
    private readonly ConcurrentQueue<string> violations = [];
    private readonly ConcurrentQueue<string> misfits = [];
    private readonly CancellationTokenSource stopping = new();
    private long ids = 100_000;

    private DiscordPeer(CheckCall check, TimeProvider timeProvider)
    {
        this.check = check;
        TimeProvider = timeProvider;
        Gateway = new PeerGateway(this, timeProvider);
        Rest = new PeerRest(this);
        Limits = new PeerLimits(timeProvider);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port: 0));
        application = builder.Build();
        application.UseWebSockets();
        application.Run(ServeAsync);
    }

    public TimeProvider TimeProvider { get; }

    public PeerGateway Gateway { get; }

    public PeerRest Rest { get; }

    public PeerLimits Limits { get; }

    public PeerFaults Faults { get; } = new();

    public string Token { get; } = "token.of.the-peer";

    /// <summary>For <c>Discord:ApiUrl</c>.</summary>
    public string ApiUrl => $"{Root}/api/v10";

    /// <summary>The address that READY tells to resume at.</summary>
    public string ResumeUrl => $"{Root.Replace("http", "ws", StringComparison.Ordinal)}/resume";

    /// <summary>Where sessions begin.</summary>
    public string GatewayUrl => $"{Root.Replace("http", "ws", StringComparison.Ordinal)}/gateway";

    /// <summary>What clients did that no client should.</summary>
    public IReadOnlyCollection<string> Violations => violations;

    private string Root => application.Urls.First();

    /// <summary>For where nobody knows the API but the peer itself.</summary>
    public static Task<IReadOnlyList<string>> ByOwnRules(PeerCall call) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <param name="check">Knows what the API takes, besides the peer's own rules. What it objects to is refused, and held against the client at the end.</param>
    public static async Task<DiscordPeer> StartAsync(CheckCall check)
    {
        var peer = new DiscordPeer(check, TimeProvider.System);
        await peer.application.StartAsync();
        return peer;
    }

    /// <summary>An id of Discord's kind: larger than those before.</summary>
    public string NextId() => Interlocked.Increment(ref ids).ToString(CultureInfo.InvariantCulture);

    public void Violate(string what) => violations.Enqueue(what);

    public void ViolateIf(bool isSo, string what)
    {
        if (isSo)
        {
            Violate(what);
        }
    }

    /// <summary>What the API would not take of a call, each by its path; empty when nothing.</summary>
    public async Task<IReadOnlyList<string>> FindMisfitsAsync(PeerCall call)
    {
        var found = await check(call);
        foreach (var misfit in found)
        {
            misfits.Enqueue($"{call.Method} {call.Group}: {misfit}");
        }

        return found;
    }

    /// <summary>The settings of a bot that lives here.</summary>
    public (string Key, string Value)[] Settings => [("Discord:Token", Token), ("Discord:ApiUrl", ApiUrl)];

    public static JsonObject GuildWithThreads() => new()
    {
        ["id"] = Guild,
        ["roles"] = Roles(),
        ["channels"] = new JsonArray(new JsonObject { ["id"] = "4000", ["type"] = 0 }),
        ["threads"] = new JsonArray(new JsonObject { ["id"] = ThreadChannel, ["type"] = 11, ["parent_id"] = "4000" }),
    };

    /// <summary>The server's roles: that of everyone, one of people, and the one that Discord made for the bot.</summary>
    public static JsonArray Roles() =>
    [
        new JsonObject { ["id"] = Guild, ["name"] = "@everyone" },
        new JsonObject { ["id"] = "2600", ["name"] = "analysts", ["tags"] = new JsonObject { ["premium_subscriber"] = null } },
        new JsonObject { ["id"] = OwnRole, ["name"] = "bot", ["managed"] = true, ["tags"] = new JsonObject { ["bot_id"] = BotUser } },
    ];

    /// <exception cref="InvalidOperationException">A client sent what the API does not take. A test that looks for nothing of the kind fails all the same.</exception>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        foreach (var connection in Gateway.Connections)
        {
            connection.Drop();
        }

        await application.DisposeAsync();
        Gateway.Dispose();
        stopping.Dispose();
        if (!misfits.IsEmpty)
        {
            throw new InvalidOperationException($"The API does not take: {string.Join("; ", misfits.Distinct().Take(10))}");
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            ViolateIf(context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json", $"gateway address without version: {context.Request.QueryString}");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await Gateway.ServeAsync(socket, context.Request.Path, stopping.Token);
            return;
        }

        await Rest.ServeAsync(context);
    }
}

/// <summary>Says what an API would not take of a call, each by its path; empty when nothing.</summary>
internal delegate Task<IReadOnlyList<string>> CheckCall(PeerCall call);
