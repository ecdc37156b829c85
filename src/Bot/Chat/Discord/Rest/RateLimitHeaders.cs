using System.Globalization;

namespace Bot.Chat.Discord.Rest;

/// <summary>What an answer says of the limits; each part is null when it does not say, or says nonsense.</summary>
internal sealed record RateLimitHeaders(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, RateLimitScope Scope)
{
    // Nothing on Discord asks for longer waits; a larger number is a mistake that must not stop the bot.
    private const double MaxSeconds = 3600;

    public static RateLimitHeaders Of(HttpResponseMessage response) => new(
        First(response, "X-RateLimit-Bucket"),
        Number(First(response, "X-RateLimit-Limit")),
        Number(First(response, "X-RateLimit-Remaining")),
        Seconds(First(response, "X-RateLimit-Reset-After")),
        First(response, "X-RateLimit-Scope") switch
        {
            "global" => RateLimitScope.Global,
            "shared" => RateLimitScope.Shared,
            _ => First(response, "X-RateLimit-Global") == "true" ? RateLimitScope.Global : RateLimitScope.User,
        });

    /// <summary>A number of seconds as Discord writes it, between none and an hour.</summary>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, MaxSeconds))
            : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>Whose limit was reached, by the header X-RateLimit-Scope.</summary>
internal enum RateLimitScope
{
    /// <summary>The bot's, for this bucket.</summary>
    User,

    /// <summary>The bot's, for all requests.</summary>
    Global,

    /// <summary>That of the channel or server, which others use up too; it does not count as a mistake.</summary>
    Shared,
}
