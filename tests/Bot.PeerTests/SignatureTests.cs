using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Bot.PeerTests.Peers;

namespace Bot.PeerTests;

/// <summary>Whom the bot believes, held against what discord-interactions and Bolt make of the same requests.</summary>
public sealed class SignatureTests(BotOnPeers bot) : IAsyncLifetime
{
    private const string Ping = """{"id":"1","application_id":"900000000000000001","type":1,"token":"t","version":1}""";
    private const string Challenge = """{"type":"url_verification","challenge":"words to say back"}""";

    private readonly HttpClient client = new();
    private PeerProcess? verifiers;

    public async ValueTask InitializeAsync()
    {
        if (NodePeers.AreInstalled)
        {
            verifiers = await PeerProcess.StartAsync("signatures.mjs");
        }
    }

    [Theory]
    [InlineData(Tampering.None)]
    [InlineData(Tampering.Body)]
    [InlineData(Tampering.Timestamp)]
    [InlineData(Tampering.Signature)]
    [InlineData(Tampering.Key)]
    public async Task Discord_is_believed_as_discord_interactions_believes_it(Tampering tampering)
    {
        var signed = await bot.Discord.SignAsync(Ping, tampering is Tampering.Key);
        var (body, signature, timestamp) = (signed.Body, signed.Signature, signed.Timestamp);
        switch (tampering)
        {
            case Tampering.Body:
                body = body.Replace("\"type\":1", "\"type\":2", StringComparison.Ordinal);
                break;
            case Tampering.Timestamp:
                timestamp = (long.Parse(timestamp, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
                break;
            case Tampering.Signature:
                signature = Turned(signature);
                break;
        }

        var theirs = await Verifiers.DoAsync("discord", new { body = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)), signature, timestamp, publicKey = bot.Discord.PublicKey });
        using var ours = await PostAsync("/discord/interactions", body, ("X-Signature-Ed25519", signature), ("X-Signature-Timestamp", timestamp));

        Assert.Equal(tampering is Tampering.None, theirs.GetBoolean());
        Assert.Equal(tampering is Tampering.None ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, ours.StatusCode);
    }

    [Theory]
    [InlineData(Tampering.None)]
    [InlineData(Tampering.Body)]
    [InlineData(Tampering.Timestamp)]
    [InlineData(Tampering.Signature)]
    [InlineData(Tampering.Key)]
    [InlineData(Tampering.Age)]
    public async Task Slack_is_believed_as_Bolt_believes_it(Tampering tampering)
    {
        var now = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var timestamp = Seconds(now - (tampering is Tampering.Age ? TimeSpan.FromMinutes(6) : TimeSpan.Zero));
        var secret = tampering is Tampering.Key ? "another secret" : bot.Slack.SigningSecret;
        var signature = $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{Challenge}")))}";
        var body = Challenge;
        switch (tampering)
        {
            case Tampering.Body:
                body = body.Replace("back", "forth", StringComparison.Ordinal);
                break;
            case Tampering.Timestamp:
                timestamp = Seconds(now + TimeSpan.FromSeconds(1));
                break;
            case Tampering.Signature:
                signature = Turned(signature);
                break;
        }

        var theirs = await Verifiers.DoAsync("slack", new { body = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)), signature, timestamp, secret = bot.Slack.SigningSecret, now = now.ToUnixTimeMilliseconds() });
        using var ours = await PostAsync("/slack/events", body, ("X-Slack-Signature", signature), ("X-Slack-Request-Timestamp", timestamp));

        Assert.Equal(tampering is Tampering.None, theirs.GetBoolean());
        Assert.Equal(
            tampering is Tampering.None ? (HttpStatusCode.OK, "words to say back") : (HttpStatusCode.Unauthorized, ""),
            (ours.StatusCode, await ours.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (verifiers is not null)
        {
            await verifiers.DisposeAsync();
        }
    }

    private PeerProcess Verifiers => verifiers ?? throw NodePeers.Missing();

    private async Task<HttpResponseMessage> PostAsync(string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Address + path) { Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Turned(string signature) => signature[..^1] + (signature[^1] == '0' ? '1' : '0');
}

/// <summary>What was done to a request on its way.</summary>
public enum Tampering
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its body is another.</summary>
    Body,

    /// <summary>Its time is another.</summary>
    Timestamp,

    /// <summary>Its signature is another.</summary>
    Signature,

    /// <summary>It was signed with another key.</summary>
    Key,

    /// <summary>It is older than the platform allows.</summary>
    Age,
}
