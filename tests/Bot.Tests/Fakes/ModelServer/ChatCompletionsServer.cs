using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A model's endpoint on a port of its own: chat completions as OpenAI, Azure OpenAI and Ollama speak them, plain and streamed. It misbehaves on command.</summary>
/// <remarks>Safe to ask from many threads. A fault holds for each request that comes after it was set.</remarks>
internal sealed class ChatCompletionsServer : IAsyncDisposable
{
    private const int MaxBodyBytes = 64 * 1024 * 1024;

    private readonly ConcurrentQueue<ReceivedRequest> requests = [];
    private readonly ConcurrentQueue<ModelFault> next = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly TimeProvider timeProvider;
    private readonly WebApplication application;

    private ChatCompletionsServer(TimeProvider timeProvider)
    {
        this.timeProvider = timeProvider;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port: 0);
            options.Limits.MaxRequestBodySize = MaxBodyBytes;
            options.Limits.MinResponseDataRate = null;
        });
        application = builder.Build();
        application.Run(ServeAsync);
    }

    /// <summary>Without a slash at the end: <c>http://127.0.0.1:40123</c>.</summary>
    public string Address => application.Urls.Single();

    /// <summary>What an OpenAI client takes as its endpoint.</summary>
    public Uri Endpoint => new(Address + "/v1");

    /// <summary>How it misbehaves.</summary>
    public ModelFault Fault { get; set; }

    /// <summary>The key it wants; null when any will do.</summary>
    public string? Key { get; init; }

    /// <summary>How long <see cref="ModelFault.SlowFirstByte"/> waits.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a good sentence is said in other words than its passage, where some are known.</summary>
    public bool Rephrases { get; set; }

    /// <summary>What it was asked for chat, in the order of arrival.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. requests];

    public static Task<ChatCompletionsServer> StartAsync(ModelFault fault = ModelFault.None) => StartAsync(new ChatCompletionsServer(TimeProvider.System) { Fault = fault });

    public static Task<ChatCompletionsServer> StartAsync(string key) => StartAsync(new ChatCompletionsServer(TimeProvider.System) { Key = key });

    public static Task<ChatCompletionsServer> StartAsync(ModelFault fault, TimeSpan pause) => StartAsync(new ChatCompletionsServer(TimeProvider.System) { Fault = fault, Pause = pause });

    /// <summary>The faults of the next requests, one each, before <see cref="Fault"/> holds again.</summary>
    public void Next(params ModelFault[] faults)
    {
        foreach (var fault in faults)
        {
            next.Enqueue(fault);
        }
    }

    /// <summary>How long it took for all that it was asked, once it has done so.</summary>
    public async Task<TimeSpan> ServedAsync(CancellationToken cancellationToken)
    {
        while (requests.Any(request => request.Served == TimeSpan.Zero))
        {
            await Task.Delay(1, cancellationToken); // The caller has the last byte a moment before the server is done.
        }

        return requests.Aggregate(TimeSpan.Zero, (sum, request) => sum + request.Served);
    }

    /// <summary>Forgets what it was asked.</summary>
    public void Clear() => requests.Clear();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await application.StopAsync(atOnce.Token);
        await application.DisposeAsync();
        stopping.Dispose();
    }

    private static async Task<ChatCompletionsServer> StartAsync(ChatCompletionsServer server)
    {
        await server.application.StartAsync();
        return server;
    }

    private async Task ServeAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException && (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested))
        {
            context.Abort(); // The caller gave up, or the test is over.
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!HttpMethods.IsPost(context.Request.Method) || !(path.EndsWith("/chat/completions", StringComparison.Ordinal) || path == "/api/chat"))
        {
            await new Delivery(context, ModelFault.None, stopping.Token).SendAsync(Elsewhere(path), Pause);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var request = await ReceivedRequest.ReadAsync(context.Request, next.TryDequeue(out var fault) ? fault : Fault);
        requests.Enqueue(request);
        try
        {
            await new Delivery(context, request.Fault, stopping.Token).SendAsync(Reply(request), Pause);
        }
        finally
        {
            request.Served = Stopwatch.GetElapsedTime(started);
        }
    }

    private HttpReply Reply(ReceivedRequest request)
    {
        if (RequestCheck.Find(request, Key) is { } error)
        {
            return Envelope.Error(request, error);
        }

        if (FaultyEndpoint.Instead(request, timeProvider.GetUtcNow()) is { } instead)
        {
            return instead;
        }

        request.Reply = FaultyModel.Answer(request, Rephrases ? Rephrasing.Of : text => text);
        return FaultyEndpoint.Spoil(request, Envelope.Wrap(request, request.Reply));
    }

    /// <summary>The few addresses beside chat that clients look at.</summary>
    private static HttpReply Elsewhere(string path) => path switch
    {
        "/" => HttpReply.Of(200, "text/plain", "Ollama is running"),
        "/api/version" => HttpReply.Json(200, new JsonObject { ["version"] = "0.40.12" }),
        "/api/tags" => HttpReply.Json(200, new JsonObject { ["models"] = new JsonArray() }),
        "/v1/models" => HttpReply.Json(200, new JsonObject { ["object"] = "list", ["data"] = new JsonArray() }),
        _ => HttpReply.Json(404, new JsonObject { ["error"] = new JsonObject { ["message"] = $"Nothing at {path}.", ["type"] = "invalid_request_error" } }),
    };
}
