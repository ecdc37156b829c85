using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Events;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Chat.Slack.Http;

/// <summary>Takes events, interactions and commands that Slack sends over HTTP.</summary>
internal sealed partial class SlackEndpoints(SlackOptions options, SlackHandler handler, IHostApplicationLifetime lifetime, TimeProvider timeProvider, ILogger<SlackEndpoints> logger)
{
    // @slack/bolt 5.1.0, HTTPModuleFunctions: Slack's requests have at most 4 MB.
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly RefusalCount refusals = new(timeProvider);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/events", context => TakeAsync(context, DeliveryKind.Event));
        routes.MapPost("/interactions", context => TakeAsync(context, DeliveryKind.Interaction));
        routes.MapPost("/commands", context => TakeAsync(context, DeliveryKind.Command));

        // https://docs.slack.dev/interactivity/implementing-slash-commands: now and then Slack looks whether the address answers.
        routes.MapGet("/commands", () => Results.Ok());
    }

    private async Task TakeAsync(HttpContext context, DeliveryKind kind)
    {
        // 1. The bytes as they came: the signature is over them.
        if (await ReadAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // 2. Whose they are. Of a request that is not Slack's nothing is read or done.
        var headers = context.Request.Headers;
        if (!SlackSignature.IsGood(options.SigningSecret, headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body, timeProvider.GetUtcNow()))
        {
            if (refusals.Add() is { } count)
            {
                LogUnsigned(count);
            }

            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // 3. What they say.
        if (PayloadOf(context.Request, kind, body) is not { } payload)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (payload.TextAt("ssl_check") is not null)
        {
            return; // Slack looks at the certificate now and then; the rest of the form means nothing.
        }

        if (payload.TextAt("type") == "url_verification")
        {
            await context.Response.WriteAsync(payload.TextAt("challenge") ?? "", context.RequestAborted);
            return;
        }

        // https://docs.slack.dev/apis/events-api: X-Slack-Retry-Num is 1 to 3. What was kept before is found by its key.
        var retry = int.TryParse(headers["X-Slack-Retry-Num"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        await AnswerAsync(context, new SlackDelivery(kind, payload, $"http:{headers["X-Slack-Signature"]}", retry));
    }

    private async Task AnswerAsync(HttpContext context, SlackDelivery delivery)
    {
        SlackAcknowledgement acknowledgement;
        try
        {
            acknowledgement = await handler.HandleAsync(delivery, lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (!acknowledgement.IsTaken)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (acknowledgement.Payload is { } payload)
        {
            await context.Response.WriteAsJsonAsync(payload, context.RequestAborted);
        }

        await context.Response.CompleteAsync();
        if (acknowledgement.Afterwards is { } afterwards)
        {
            await afterwards(lifetime.ApplicationStopping);
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    // Events are JSON, interactions a form with JSON in "payload", commands a form.
    private static JsonElement? PayloadOf(HttpRequest request, DeliveryKind kind, byte[] body)
    {
        try
        {
            if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true)
            {
                var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
                return kind is DeliveryKind.Interaction && form.TryGetValue("payload", out var payload)
                    ? ObjectOf(JsonElement.Parse(payload.ToString()))
                    : JsonSerializer.SerializeToElement(new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString()))));
            }

            return ObjectOf(JsonElement.Parse(body));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? ObjectOf(JsonElement element) => element.ValueKind is JsonValueKind.Object ? element : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} requests to Slack's addresses were not signed with Slack:SigningSecret, and were refused")]
    private partial void LogUnsigned(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "something that Slack delivered could not be handled, it will be delivered again")]
    private partial void LogFailed(Exception exception);
}
