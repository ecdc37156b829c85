using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>Sends to the bot over HTTP what Slack would, signed.</summary>
internal sealed class SignedRequests(HttpClient http, string secret)
{
    public Task<HttpResponseMessage> EventAsync(JsonObject payload, int retry = 0) => SendAsync("/slack/events", "application/json", payload.ToJsonString(), retry);

    public Task<HttpResponseMessage> InteractionAsync(JsonObject payload) => SendAsync("/slack/interactions", "application/x-www-form-urlencoded", "payload=" + Uri.EscapeDataString(payload.ToJsonString()));

    public Task<HttpResponseMessage> CommandAsync(JsonObject fields) => SendAsync(
        "/slack/commands", "application/x-www-form-urlencoded", string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!.GetValue<string>())}")));

    public Task<HttpResponseMessage> SendAsync(string path, string contentType, string body, int retry = 0)
    {
        var timestamp = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.ExpectContinue = body.Length > 1_000_000; // A refusal comes before the body then.
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return http.SendAsync(request);
    }
}
