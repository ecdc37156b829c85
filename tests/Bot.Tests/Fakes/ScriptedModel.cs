using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes;

/// <summary>A model's endpoint on a port of its own that says what a test tells it to, in the form of OpenAI's chat completions or of Ollama's chat.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly Func<ModelRequest, ModelResponse> script;
    private readonly ConcurrentQueue<ModelRequest> received = new();

    private ScriptedModel(WebApplication application, Func<ModelRequest, ModelResponse> script)
    {
        this.application = application;
        this.script = script;
    }

    /// <summary>What was sent, oldest first.</summary>
    public IReadOnlyList<ModelRequest> Received => [.. received];

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Answers every request with the same words.</summary>
    public static Task<ScriptedModel> SayingAsync(string content) => StartAsync(_ => new ModelResponse(content));

    /// <summary>Answers each request as a script says.</summary>
    public static async Task<ScriptedModel> StartAsync(Func<ModelRequest, ModelResponse> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var model = new ScriptedModel(application, script);
        application.Map("/{**path}", (RequestDelegate)model.AnswerAsync);
        await application.StartAsync();
        model.Address = application.Urls.Single();
        return model;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await application.StopAsync(atOnce.Token);
        await application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new ModelRequest(
            context.Request.Path.Value!, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
        received.Enqueue(request);
        var response = script(request);
        if (response.Delay != TimeSpan.Zero)
        {
            await Task.Delay(response.Delay, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        context.Response.StatusCode = response.Status;
        context.Response.ContentType = "application/json";
        if (response.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(response.Status != 200 ? response.Content : request.Path == "/api/chat" ? OfOllama(response) : OfOpenAi(response), context.RequestAborted);
    }

    private static string OfOpenAi(ModelResponse response) => JsonSerializer.Serialize(new
    {
        id = "reply-1",
        @object = "chat.completion",
        created = 1,
        model = "scripted",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = response.Content, refusal = response.Refusal }, finish_reason = response.FinishReason } },
        usage = response.TokensIn < 0 ? null : new { prompt_tokens = response.TokensIn, completion_tokens = response.TokensOut, total_tokens = response.TokensIn + response.TokensOut },
    });

    private static string OfOllama(ModelResponse response) => JsonSerializer.Serialize(new
    {
        model = "scripted",
        created_at = "2026-01-01T00:00:00Z",
        message = new { role = "assistant", content = response.Content },
        done = true,
        done_reason = "stop",
        prompt_eval_count = response.TokensIn,
        eval_count = response.TokensOut,
    }) + "\n";
}

/// <summary>A request as the endpoint got it.</summary>
internal sealed record ModelRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json { get; } = JsonNode.Parse(Body)!;

    /// <summary>The messages' texts, the instructions first.</summary>
    public IReadOnlyList<string> Messages => [.. Json["messages"]!.AsArray().Select(message => message!["content"]!.GetValue<string>())];

    /// <summary>Whether it asks for a follow-up to be rewritten.</summary>
    public bool IsFollowUp => Messages[0].Contains("last question of a conversation", StringComparison.Ordinal);

    /// <summary>The text of a passage that was sent.</summary>
    public string Passage(string key) => Messages[1].Split('\n').Where(line => line.StartsWith($"{{\"passage\":\"{key}\"", StringComparison.Ordinal))
        .Select(line => JsonNode.Parse(line)!["text"]!.GetValue<string>()).Single();
}

/// <summary>What an endpoint answers.</summary>
internal sealed record ModelResponse(string Content)
{
    public int Status { get; init; } = 200;

    public string? Refusal { get; init; }

    public string FinishReason { get; init; } = "stop";

    public string? RetryAfter { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>Negative for an endpoint that does not say.</summary>
    public long TokensIn { get; init; } = 900;

    public long TokensOut { get; init; } = 100;
}
