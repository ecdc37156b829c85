using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord.Events;

/// <summary>Takes interactions that Discord sends over HTTP.</summary>
internal sealed partial class InteractionEndpoint
{
    // A message command brings a whole message along; nothing that Discord sends comes near this.
    private const long MaxBytes = 1024 * 1024;

    private readonly RequestSignature? signature;
    private readonly InteractionDesk desk;
    private readonly Acknowledgements acknowledgements;
    private readonly TimeProvider timeProvider;
    private readonly RefusalCount refusals;
    private readonly ILogger<InteractionEndpoint> logger;

    public InteractionEndpoint(IOptions<DiscordOptions> options, InteractionDesk desk, Acknowledgements acknowledgements, TimeProvider timeProvider, ILogger<InteractionEndpoint> logger)
    {
        signature = options.Value is { IsOn: true, PublicKey.Length: > 0 } ? new RequestSignature(options.Value.PublicKey) : null;
        this.desk = desk;
        this.acknowledgements = acknowledgements;
        this.timeProvider = timeProvider;
        refusals = new RefusalCount(timeProvider);
        this.logger = logger;
    }

    /// <summary>Whether the bot is on Discord, and there is a key to check requests with.</summary>
    public bool IsOn => signature is not null;

    /// <summary>Answers a request: 401 to what Discord did not sign, without a look at it.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var (status, answer) = await AnswerAsync(context);
        context.Response.StatusCode = status;
        if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.ToJsonString());
        }
    }

    private async Task<(int Status, JsonObject? Answer)> AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return (StatusCodes.Status405MethodNotAllowed, null);
        }

        if (context.Request.ContentLength is not <= MaxBytes)
        {
            return (StatusCodes.Status413PayloadTooLarge, null);
        }

        var receivedAt = timeProvider.GetUtcNow();
        var body = await ReadAsync(context.Request, context.RequestAborted);
        if (signature?.IsValid(context.Request.Headers["X-Signature-Ed25519"], context.Request.Headers["X-Signature-Timestamp"], body, receivedAt) is not true)
        {
            if (refusals.Add() is { } count)
            {
                LogUnsigned(count);
            }

            return (StatusCodes.Status401Unauthorized, null);
        }

        if (Parse(body) is not { } interaction)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        // The answer is the acknowledgement: what follows may go once it is out.
        if (interaction.Id("id") is { } id)
        {
            context.Response.OnCompleted(() =>
            {
                acknowledgements.End(id);
                return Task.CompletedTask;
            });
        }

        // What was begun is kept, even if Discord hangs up.
        var answer = await desk.TakeAsync(interaction, receivedAt, CancellationToken.None);
        return answer is null ? (StatusCodes.Status503ServiceUnavailable, null) : (StatusCodes.Status200OK, answer);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} requests to the interactions endpoint were not signed with Discord:PublicKey, and were refused")]
    private partial void LogUnsigned(int count);
}
