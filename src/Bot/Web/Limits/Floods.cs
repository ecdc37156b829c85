using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Web.Limits;

/// <summary>Limits how many requests one address may make. What is cheap, or counts for itself, is mapped with <c>DisableRateLimiting()</c>.</summary>
internal static class Floods
{
    public static IServiceCollection AddFloodLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<WebOptions>>((limiter, web) =>
        {
            var bucket = new TokenBucketRateLimiterOptions
            {
                TokenLimit = web.Value.RequestBurst,
                TokensPerPeriod = web.Value.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsReplayed(context)
                ? RateLimitPartition.GetNoLimiter("replayed")
                : RateLimitPartition.GetTokenBucketLimiter($"address {ClientAddress.Of(context)}", _ => bucket));
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? Math.Ceiling(pause.TotalSeconds) : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    // The page that says what went wrong is part of the request that did.
    private static bool IsReplayed(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
