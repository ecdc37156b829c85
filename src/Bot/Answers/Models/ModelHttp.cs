using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Bot.Answers.Models;

/// <summary>Makes the client that speaks to the model: it tries again, waits as long as it is told to, and leaves a failing endpoint alone. It logs nothing, as addresses and headers may hold keys.</summary>
internal static class ModelHttp
{
    // Names are looked up anew now and then.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes a client; the time a question has in all is the caller's to keep.</summary>
    public static HttpClient Create(ModelOptions options, QuestionTime time, TimeProvider timeProvider)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // A key goes nowhere but to the address it was set for.
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        return new HttpClient(new StatusCheck(new ResilienceHandler(Pipeline(options, timeProvider)) { InnerHandler = new WholeReplies(time, sockets) }))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(ModelOptions options, TimeProvider timeProvider)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        if (options.Retries.Count > 0)
        {
            builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries.Count,
                Delay = TimeSpan.FromSeconds(options.Retries.DelaySeconds),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnotherTry(arguments, options, timeProvider)),
            });
        }

        return builder
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = options.Circuit.FailureRatio,
                MinimumThroughput = options.Circuit.MinimumTries,
                SamplingDuration = TimeSpan.FromSeconds(options.Circuit.SamplingSeconds),
                BreakDuration = TimeSpan.FromSeconds(options.Circuit.BreakSeconds),
            })
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(options.TryTimeoutSeconds) })
            .Build();
    }

    // Whoever is told to come back later than the question can wait gets the sources now.
    private static bool IsWorthAnotherTry(RetryPredicateArguments<HttpResponseMessage> arguments, ModelOptions options, TimeProvider timeProvider) =>
        HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && WaitAskedFor(arguments.Outcome.Result, timeProvider).TotalSeconds < options.TimeoutSeconds;

    private static TimeSpan WaitAskedFor(HttpResponseMessage? response, TimeProvider timeProvider) => response switch
    {
        { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError, Headers.RetryAfter: { } wait } =>
            wait.Delta ?? (wait.Date - timeProvider.GetUtcNow()) ?? TimeSpan.Zero,
        _ => TimeSpan.Zero,
    };
}
