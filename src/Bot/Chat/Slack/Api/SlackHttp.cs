using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Bot.Chat.Slack.Api;

/// <summary>Makes the client that speaks to Slack: it tries again what may be said twice. It logs nothing, as addresses and headers hold keys.</summary>
internal static class SlackHttp
{
    /// <summary>Marks a request whose repetition shows nothing twice.</summary>
    public static readonly HttpRequestOptionsKey<bool> Repeatable = new("slack-repeatable");

    // Names are looked up anew now and then.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(10);

    // Four tries and the waits between them; also ends an answer whose body never comes.
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);

    public static HttpClient Create(TimeProvider timeProvider)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // A token goes nowhere but to the address it was set for.
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                Delay = TimeSpan.FromSeconds(0.5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnotherTry(arguments.Context.GetRequestMessage(), arguments.Outcome)),
            })
            .AddTimeout(TryTimeout)
            .Build();
        return new HttpClient(new ResilienceHandler(pipeline) { InnerHandler = sockets }) { Timeout = CallTimeout };
    }

    // A 429 pauses the method for all who call it, not only this call.
    private static bool IsWorthAnotherTry(HttpRequestMessage? request, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests || !HttpClientResiliencePredicates.IsTransient(outcome))
        {
            return false;
        }

        var wasNeverSent = outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
        return wasNeverSent || (request is not null && request.Options.TryGetValue(Repeatable, out var isRepeatable) && isRepeatable);
    }
}
