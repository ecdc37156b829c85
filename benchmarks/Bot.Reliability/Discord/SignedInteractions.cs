using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Fakes.Discord;
using NSec.Cryptography;

namespace Bot.Reliability.Discord;

/// <summary>Sends interactions over HTTP as Discord does: signed, once, and given up after three seconds.</summary>
internal sealed class SignedInteractions : IDisposable
{
    private readonly DiscordPeer peer;
    private readonly Key key = new(SignatureAlgorithm.Ed25519);

    // Receiving and responding: three seconds for the first answer.
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 }) { Timeout = TimeSpan.FromSeconds(3) };

    public SignedInteractions(DiscordPeer peer) => this.peer = peer;

    /// <summary>For <c>Discord:PublicKey</c>.</summary>
    public string PublicKey => Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>Where the bot listens.</summary>
    public Uri? Address { get; set; }

    /// <summary>Sends one.</summary>
    /// <returns>Whether it was acknowledged; if not, Discord tells its person that the application did not respond.</returns>
    public async Task<bool> SendAsync(PeerInteraction interaction)
    {
        var body = Encoding.UTF8.GetBytes(interaction.Body.ToJsonString());
        var timestamp = peer.TimeProvider.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, [.. Encoding.ASCII.GetBytes(timestamp), .. body])));
        try
        {
            using var response = await http.SendAsync(request);
            return response.IsSuccessStatusCode && JsonNode.Parse(await response.Content.ReadAsStringAsync()) is JsonObject callback && peer.Rest.Store.AcknowledgeOnce(interaction, callback).Status is 200 or 204;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        http.Dispose();
        key.Dispose();
    }
}
