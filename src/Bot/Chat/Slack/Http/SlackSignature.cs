using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Chat.Slack.Http;

/// <summary>Tells Slack's requests from others. Pure.</summary>
// https://docs.slack.dev/authentication/verifying-requests-from-slack: v0= and the HMAC-SHA256, in hex, of "v0:", the timestamp, ":" and the raw body.
internal static class SlackSignature
{
    private const string Version = "v0";

    // The documentation refuses requests from over five minutes ago; one from the future could be kept and sent later, so it is refused alike.
    private const long MaxSkewSeconds = 300;

    /// <summary>Whether the app's secret signed this body at about this time.</summary>
    /// <param name="secret">The signing secret.</param>
    /// <param name="timestamp">Of <c>X-Slack-Request-Timestamp</c>; null when it is missing.</param>
    /// <param name="signature">Of <c>X-Slack-Signature</c>; null when it is missing.</param>
    /// <param name="body">As it came, before any reading.</param>
    /// <param name="now">The time at arrival.</param>
    public static bool IsGood(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (timestamp is null || signature is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > MaxSkewSeconds)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        var expected = Encoding.ASCII.GetBytes($"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}");
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }
}
