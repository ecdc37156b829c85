using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Web.Api;

/// <summary>Limits how many requests are taken with one key, wherever they come from.</summary>
internal sealed class ApiPace : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter;

    public ApiPace(IOptions<WebOptions> web)
    {
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = web.Value.ApiBurst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / web.Value.ApiRequestsPerMinute,
            AutoReplenishment = false, // Then what has flown in is reckoned from the time that passed; the pool does so ten times a second.
        };
        limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket));
    }

    /// <summary>Lets a request on, or refuses it. What is refused for its scope counts too; what has no good key is refused elsewhere.</summary>
    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (await KeyAuthentication.KeyOfAsync(context) is { } key)
        {
            using var lease = limiter.AttemptAcquire(key);
            if (!lease.IsAcquired)
            {
                var pause = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.Zero;
                context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await ApiProblem.WriteAsync(context, StatusCodes.Status429TooManyRequests, "This key has asked too often: wait as long as the header Retry-After says.");
                return;
            }
        }

        await next(context);
    }

    public void Dispose() => limiter.Dispose();
}
