using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A request as it came over the socket.</summary>
/// <param name="Path">With its query.</param>
/// <param name="Headers">By name, whatever its case.</param>
/// <param name="Body">The JSON; empty when it was none.</param>
internal sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonObject Body)
{
    private IReadOnlyList<ReceivedMessage>? messages;
    private PromptReading? prompt;

    /// <summary>The fault that it met.</summary>
    public ModelFault Fault { get; init; }

    /// <summary>What the model said to it; null when it never came so far.</summary>
    public SpokenReply? Reply { get; set; }

    /// <summary>From the first byte read to the last written, as the server measured.</summary>
    public TimeSpan Served { get; set; }

    public bool IsOllama => Path.StartsWith("/api/", StringComparison.Ordinal);

    public string Model => Body["model"]?.ToString() ?? "";

    public bool WantsStream => Body["stream"]?.GetValue<bool>() ?? IsOllama;

    /// <summary>Whether JSON was asked for, by any of the protocol's ways.</summary>
    public bool WantsJson => Body["response_format"]?["type"]?.ToString() is "json_schema" or "json_object" || Body["format"] is not null;

    /// <summary>The schema of the structured output; null when there is none.</summary>
    public JsonObject? Schema => Body["response_format"]?["json_schema"]?["schema"] as JsonObject ?? Body["format"] as JsonObject;

    /// <summary>The key, by the header of either kind of endpoint; null without one.</summary>
    public string? Key => Headers.TryGetValue("api-key", out var key) ? key
        : Headers.TryGetValue("Authorization", out var header) && AuthenticationHeaderValue.TryParse(header, out var bearer) && bearer.Scheme == "Bearer" ? bearer.Parameter
        : null;

    public IReadOnlyList<ReceivedMessage> Messages => messages ??= [.. (Body["messages"] as JsonArray ?? []).OfType<JsonObject>().Select(ReceivedMessage.Of)];

    public PromptReading Prompt => prompt ??= PromptReading.Of(Messages);

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request, ModelFault fault)
    {
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new ReceivedRequest(request.Path + request.QueryString.ToString(), headers, await ReadBodyAsync(request)) { Fault = fault };
    }

    private static async Task<JsonObject> ReadBodyAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <summary>A message of the conversation; its parts, when it has several, are joined.</summary>
internal sealed record ReceivedMessage(string Role, string Text)
{
    public static ReceivedMessage Of(JsonObject message) => new(message["role"]?.ToString() ?? "", message["content"] switch
    {
        JsonArray parts => string.Join('\n', parts.Select(part => part?["text"]?.ToString())),
        { } text => text.ToString(),
        null => "",
    });
}
