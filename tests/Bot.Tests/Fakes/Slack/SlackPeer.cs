using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes.Slack;

/// <summary>Slack on a loopback port: its Web API, Socket Mode and response URLs, strict about limits and able to fail in every way that Slack does.</summary>
internal sealed class SlackPeer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly PeerPace pace;
    private readonly CheckArguments check;
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> misfits = new();

    private SlackPeer(WebApplication application, CheckArguments check, TimeProvider timeProvider)
    {
        this.check = check;
        this.application = application;
        pace = new PeerPace(timeProvider);
        Workspace = new PeerWorkspace();
        Sockets = new PeerSockets(Faults);
        Responses = new PeerResponses(Workspace, timeProvider);
        Methods = new PeerMethods(Workspace, Sockets, timeProvider);
        Events = new SlackEvents(Workspace, Responses, timeProvider);
    }

    public PeerFaults Faults { get; } = new();

    public PeerWorkspace Workspace { get; }

    public PeerSockets Sockets { get; }

    public PeerResponses Responses { get; }

    public PeerMethods Methods { get; }

    /// <summary>What people in the workspace do, as Slack tells it.</summary>
    public SlackEvents Events { get; }

    /// <summary>Calls of the Web API, by method.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<(string Method, JsonObject Arguments)> Calls { get; } = new();

    /// <summary>Where the Web API is, with a slash at the end.</summary>
    public string ApiUrl => $"{Address}/api/";

    /// <summary>Where the peer is, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>For where nobody knows the methods' arguments but the peer itself.</summary>
    public static IReadOnlyList<string> ByOwnRules(string method, JsonObject arguments) => [];

    /// <param name="check">Knows which arguments the methods take. What it objects to is answered as Slack does, which ignores them, and held against the client at the end.</param>
    public static async Task<SlackPeer> StartAsync(CheckArguments check)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var peer = new SlackPeer(application, check, TimeProvider.System);
        application.MapPost("/api/{method}", (HttpContext context, string method) => peer.CallAsync(context, method));
        application.MapPost("/response/{id}", (HttpContext context, string id) => peer.RespondAsync(context, id));
        application.MapGet("/link/{ticket}", (HttpContext context, string ticket) => peer.Sockets.ServeAsync(context, ticket));
        await application.StartAsync();
        peer.Address = application.Urls.Single();
        peer.Sockets.Address = peer.Address.Replace("http://", "ws://", StringComparison.Ordinal);
        peer.Responses.Address = peer.Address;
        return peer;
    }

    /// <summary>The settings that point the bot here, Socket Mode and all.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Slack:ApiUrl"] = ApiUrl, ["Slack:BotToken"] = PeerWorkspace.BotToken, ["Slack:AppToken"] = PeerWorkspace.AppToken,
    };

    /// <exception cref="InvalidOperationException">A client sent arguments that a method does not have. A test that looks for nothing of the kind fails all the same.</exception>
    public async ValueTask DisposeAsync()
    {
        foreach (var socket in Sockets.Open)
        {
            socket.Cut();
        }

        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await application.StopAsync(atOnce.Token);
        await application.DisposeAsync();
        if (!misfits.IsEmpty)
        {
            throw new InvalidOperationException($"The API does not take: {string.Join("; ", misfits.Distinct().Take(10))}");
        }
    }

    private async Task CallAsync(HttpContext context, string method)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var arguments = Arguments(context.Request.ContentType ?? "", await reader.ReadToEndAsync());
        Calls.Enqueue((method, arguments));
        foreach (var misfit in check(method, arguments))
        {
            misfits.Enqueue($"{method}: {misfit}");
        }

        var fault = Faults.Next(method);
        if (fault is null && method == "chat.postMessage" && !pace.Takes(arguments["channel"]?.GetValue<string>() ?? ""))
        {
            Faults.Count("paced");
            fault = new PeerFault.RateLimited(1);
        }

        if (fault is PeerFault.Late late)
        {
            await Task.Delay(late.By);
            fault = null;
        }

        var token = context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer : "";
        var takesEffect = fault is null or PeerFault.Status { TakesEffect: true } or PeerFault.Broken { TakesEffect: true };
        var answer = takesEffect ? Methods.Call(method, token, arguments) : [];
        switch (fault)
        {
            case PeerFault.RateLimited limited:
                context.Response.Headers.RetryAfter = limited.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                await SayAsync(context, StatusCodes.Status429TooManyRequests, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" });
                break;
            case PeerFault.Error error:
                await SayAsync(context, StatusCodes.Status200OK, new JsonObject { ["ok"] = false, ["error"] = error.Code, ["needed"] = error.Needed });
                break;
            case PeerFault.Status status:
                context.Response.StatusCode = status.Code;
                break;
            case PeerFault.Broken:
                context.Abort();
                break;
            default:
                context.Response.Headers["x-oauth-scopes"] = string.Join(',', Workspace.Scopes);
                await SayAsync(context, StatusCodes.Status200OK, answer);
                break;
        }
    }

    private async Task RespondAsync(HttpContext context, string id)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var message = JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
        switch (Faults.Next("response_url"))
        {
            case PeerFault.RateLimited limited:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = limited.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return;
            case PeerFault.Status status:
                context.Response.StatusCode = status.Code;
                return;
            case PeerFault.Broken:
                context.Abort();
                return;
        }

        var (code, body) = Responses.Take(id, message);
        context.Response.StatusCode = code;
        await context.Response.WriteAsync(body);
    }

    // Methods that read take forms alone, as Slack's do.
    private static JsonObject Arguments(string contentType, string body) => contentType.StartsWith("application/json", StringComparison.Ordinal)
        ? JsonNode.Parse(body)!.AsObject()
        : new JsonObject(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())));

    private static async Task SayAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}

/// <summary>Says what is wrong with the arguments of a method; empty when nothing.</summary>
internal delegate IReadOnlyList<string> CheckArguments(string method, JsonObject arguments);
