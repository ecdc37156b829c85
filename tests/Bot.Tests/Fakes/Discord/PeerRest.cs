using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Fakes.Discord;

/// <summary>The API's front: who asks, how often, in what form, and what goes wrong. What is done is <see cref="PeerStore"/>'s.</summary>
internal sealed class PeerRest(DiscordPeer peer)
{
    public PeerStore Store { get; } = new(peer);

    /// <summary>How long a slow answer takes.</summary>
    public TimeSpan SlowTime { get; set; } = TimeSpan.FromSeconds(3.5);

    public async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Replace("/api/v10/", "", StringComparison.Ordinal).Split('/');
        var call = new PeerCall(context.Request.Method, path, await ReadAsync(context.Request)) { Query = [.. context.Request.Query.Keys] };
        var fault = peer.Faults.Draw($"{call.Method} {call.Group}");
        if (fault is RestFault.Drop)
        {
            context.Abort();
            return;
        }

        if (fault is RestFault.Slow)
        {
            await Task.Delay(SlowTime, peer.TimeProvider);
        }

        var misfits = await peer.FindMisfitsAsync(call);
        var answer = misfits.Count > 0 ? PeerAnswer.Invalid(misfits) : Answer(context, call, fault);
        if (fault is RestFault.ServerErrorAfterwards)
        {
            answer = PeerAnswer.Error(500, 0, "500: Internal Server Error");
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.Body.ToJsonString());
        }
    }

    private PeerAnswer Answer(HttpContext context, PeerCall call, RestFault? fault)
    {
        // Reference: the User-Agent names the library and its version.
        peer.ViolateIf(!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (http", StringComparison.Ordinal), $"User-Agent of {call.Method} {call.Group}");
        if (!call.IsInteraction && context.Request.Headers.Authorization != $"Bot {peer.Token}")
        {
            return PeerAnswer.Error(401, 0, "401: Unauthorized");
        }

        peer.ViolateIf(call.IsInteraction && context.Request.Headers.ContainsKey("Authorization"), "the bot's token with an interaction's");
        switch (fault)
        {
            case RestFault.LimitUser:
                return PeerLimits.Limited(TimeSpan.FromSeconds(0.2), isGlobal: false, "user");
            case RestFault.LimitShared:
                return PeerLimits.Limited(TimeSpan.FromSeconds(0.2), isGlobal: false, "shared");
            case RestFault.LimitGlobal:
                return PeerLimits.Limited(TimeSpan.FromSeconds(0.2), isGlobal: true, "global");
            case RestFault.ServerError:
                return new PeerAnswer((int)HttpStatusCode.BadGateway, null);
            case RestFault.UnknownInteraction:
                return PeerAnswer.Error(404, 10062, "Unknown interaction");
            case RestFault.TokenExpired:
                return PeerAnswer.Error(401, 50027, "Invalid Webhook Token");
        }

        var (refused, headers) = peer.Limits.Take($"{call.Method}-{call.Group}", call.Major, !call.IsInteraction);
        var answer = refused ?? Store.Do(call);
        if (fault is RestFault.AlreadyAcknowledged)
        {
            answer = PeerAnswer.Error(400, 40060, "Interaction has already been acknowledged.");
        }

        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAdd(name, value);
        }

        return answer;
    }

    private async Task<JsonNode?> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        try
        {
            return buffer.Length == 0 ? null : JsonNode.Parse(buffer.ToArray());
        }
        catch (JsonException)
        {
            peer.Violate("a body that is no JSON");
            return null;
        }
    }
}

/// <summary>A request to the API.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Path">Its parts, without the version.</param>
/// <param name="Body">Null for none.</param>
internal sealed record PeerCall(string Method, string[] Path, JsonNode? Body)
{
    /// <summary>The path without ids, such as <c>channels/messages</c>; <c>callback</c> and <c>webhooks</c> for interactions.</summary>
    public string Group => Path switch
    {
        ["interactions", ..] => "callback",
        ["webhooks", _, _] => "webhooks",
        ["webhooks", ..] => "webhooks/messages",
        ["channels", _, var what, ..] => $"channels/{what}",
        ["applications", _, "guilds", ..] => "applications/guilds/commands",
        ["applications", _, "commands"] => "applications/commands",
        _ => string.Join('/', Path),
    };

    /// <summary>The names behind the question mark.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    public bool IsInteraction => Path[0] is "interactions" or "webhooks";

    /// <summary>What the limit counts for.</summary>
    public string Major => Path switch
    {
        ["interactions", var id, ..] => id,
        ["webhooks", _, var token, ..] => token,
        [_, var id, ..] => id,
        _ => "",
    };
}
