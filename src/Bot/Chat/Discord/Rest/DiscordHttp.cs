using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Chat.Discord.Rest;

/// <summary>Makes what the API is spoken to with: the connections, and what is tried again.</summary>
internal static class DiscordHttp
{
    // Names are looked up anew now and then.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    // A request that waits behind others is not counted: this is from sending it to its answer.
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A client for the API's address. It logs nothing, as addresses hold tokens.</summary>
    public static HttpClient CreateClient(DiscordOptions options)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // The token goes nowhere but to the address it was set for.
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
        })
        {
            BaseAddress = new Uri(options.ApiUrl.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };

        // https://docs.discord.com/developers/reference (User Agent): DiscordBot ($url, $versionNumber), else requests may be blocked.
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot (https://discord.com/developers/applications, {typeof(DiscordHttp).Assembly.GetName().Version?.ToString(2)})");
        return client;
    }

    /// <summary>What sends a request again: after a failure of the network or of Discord three times, after a rate limit as often as it takes.</summary>
    public static ResiliencePipeline<ApiAnswer> CreatePipeline(TimeProvider timeProvider, Random random) => new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = timeProvider }
        .AddRetry(new RetryStrategyOptions<ApiAnswer>
        {
            // The waiting is the bucket's; ten refusals in a row mean that something else is wrong.
            MaxRetryAttempts = 10,
            Delay = TimeSpan.Zero,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is ApiAnswer.Limited),
        })
        .AddRetry(new RetryStrategyOptions<ApiAnswer>
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = random.NextDouble,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome is { Result: ApiAnswer.Failed } or { Exception: HttpRequestException or TimeoutRejectedException }),
        })
        .Build();

    /// <summary>What ends a try that gets no answer.</summary>
    public static ResiliencePipeline CreateTry(TimeProvider timeProvider) => new ResiliencePipelineBuilder { TimeProvider = timeProvider }.AddTimeout(TryTimeout).Build();
}
