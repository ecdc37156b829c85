using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Bot.Chat.Discord.Rest;

/// <summary>Speaks to Discord's HTTP API within its limits. Safe to share between threads.</summary>
internal sealed partial class DiscordRest : IDisposable
{
    // A wait that the platform asked for is lengthened a little, so that all who wait don't come back at once.
    private const double JitterSeconds = 0.25;

    private readonly HttpClient client;
    private readonly string token;
    private readonly RateLimits limits;
    private readonly RefusalBreaker breaker;
    private readonly ResiliencePipeline<ApiAnswer> pipeline;
    private readonly ResiliencePipeline oneTry;
    private readonly Random random;
    private readonly ILogger<DiscordRest> logger;

    public DiscordRest(IOptions<DiscordOptions> options, TimeProvider timeProvider, Random random, ILogger<DiscordRest> logger)
    {
        client = DiscordHttp.CreateClient(options.Value);
        token = options.Value.Token;
        limits = new RateLimits(timeProvider);
        breaker = new RefusalBreaker(timeProvider);
        pipeline = DiscordHttp.CreatePipeline(timeProvider, random);
        oneTry = DiscordHttp.CreateTry(timeProvider);
        this.random = random;
        this.logger = logger;
    }

    /// <summary>Sends a request, waiting for its turn and trying again where that helps.</summary>
    /// <param name="route">Method and address.</param>
    /// <param name="body">What is sent; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came back; undefined when nothing did.</returns>
    /// <exception cref="DiscordApiException">It was refused, or could not be delivered.</exception>
    public async Task<JsonElement> SendAsync(DiscordRoute route, JsonNode? body, CancellationToken cancellationToken)
    {
        var content = body?.ToJsonString();
        ApiAnswer answer;
        try
        {
            answer = await pipeline.ExecuteAsync(async token => await TryAsync(route, content, token), cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            throw new DiscordApiException(route, null, 0, exception is TimeoutRejectedException ? "it took too long" : "the network failed", exception);
        }

        return answer switch
        {
            ApiAnswer.Done done => done.Body,
            ApiAnswer.Refused refused => throw new DiscordApiException(route, refused.Status, refused.Code, refused.Fields),
            ApiAnswer.Failed failed => throw new DiscordApiException(route, failed.Status, 0, ""),
            _ => throw new DiscordApiException(route, HttpStatusCode.TooManyRequests, 0, ""),
        };
    }

    public void Dispose() => client.Dispose();

    private async Task<ApiAnswer> TryAsync(DiscordRoute route, string? content, CancellationToken cancellationToken)
    {
        if (breaker.IsOpen)
        {
            throw new DiscordApiException(route, HttpStatusCode.TooManyRequests, 0, "too many requests were refused in the last ten minutes, so none is sent");
        }

        var turn = await limits.EnterAsync(route, cancellationToken);
        try
        {
            return await oneTry.ExecuteAsync(async token =>
            {
                using var request = Request(route, content);
                using var response = await client.SendAsync(request, token);
                return await ReadAsync(route, response, token);
            }, cancellationToken);
        }
        finally
        {
            turn.End();
        }
    }

    private HttpRequestMessage Request(DiscordRoute route, string? content)
    {
        var request = new HttpRequestMessage(route.Method, route.Path);
        if (route.Kind is RouteKind.Bot)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        }

        if (content is not null)
        {
            request.Content = new StringContent(content, Encoding.UTF8, "application/json");
        }
        else if (route.Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent([]);
        }

        return request;
    }

    private async Task<ApiAnswer> ReadAsync(DiscordRoute route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = RateLimitHeaders.Of(response);
        limits.Learn(route, headers);
        var body = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (response.StatusCode is HttpStatusCode.TooManyRequests && headers.Scope is not RateLimitScope.Shared))
        {
            breaker.Count();
        }

        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            var scope = Member(body, "global") is { ValueKind: JsonValueKind.True } ? RateLimitScope.Global : headers.Scope;
            var wait = Wait(response, body) + TimeSpan.FromSeconds(random.NextDouble() * JitterSeconds);
            limits.Block(route, scope, wait);
            LogLimited(route.Method, route.Template, scope, wait);
            return new ApiAnswer.Limited();
        }

        return (int)response.StatusCode switch
        {
            < 300 => new ApiAnswer.Done(body),
            >= 500 => new ApiAnswer.Failed(response.StatusCode),
            _ => new ApiAnswer.Refused(response.StatusCode, Code(body), ErrorFields.Of(body)),
        };
    }

    // The body says it with decimals, the header in whole seconds; a proxy in between sends the header alone.
    private static TimeSpan Wait(HttpResponseMessage response, JsonElement body) =>
        (Member(body, "retry_after") is { ValueKind: JsonValueKind.Number } seconds ? RateLimitHeaders.Seconds(seconds.GetRawText()) : null)
        ?? response.Headers.RetryAfter?.Delta
        ?? TimeSpan.FromSeconds(1);

    private static int Code(JsonElement body) => Member(body, "code") is { ValueKind: JsonValueKind.Number } code && code.TryGetInt32(out var value) ? value : 0;

    private static JsonElement? Member(JsonElement body, string name) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty(name, out var member) ? member : null;

    // What stands between us and Discord may answer in HTML.
    private static JsonElement Parse(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return default;
        }

        try
        {
            return JsonElement.Parse(bytes);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "rate limit of {Method} {Route} reached, scope {Scope}: waiting {Wait}")]
    private partial void LogLimited(HttpMethod method, string route, RateLimitScope scope, TimeSpan wait);
}
