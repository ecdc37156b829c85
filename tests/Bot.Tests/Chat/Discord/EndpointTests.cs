using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Rest;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace Bot.Tests.Chat.Discord;

/// <summary>Interactions over HTTP: signed ones are taken like those of the gateway, all others not looked at.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private readonly Key key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly List<ChatEvent> taken = [];
    private readonly Fakes.RecordedLog log = new();
    private readonly HttpClient client = new();
    private IntakeOutcome outcome = IntakeOutcome.Taken;
    private DiscordPeer peer = null!;
    private WebApplication application = null!;

    public async ValueTask InitializeAsync()
    {
        peer = await DiscordPeer.StartAsync(OfficialDiscord.CheckAsync);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<DiscordStatus>()
            .AddSingleton<Acknowledgements>()
            .AddSingleton(Random.Shared)
            .AddSingleton<DiscordRest>()
            .AddSingleton<ThreadDirectory>()
            .AddSingleton<InteractionDesk>()
            .AddSingleton<InteractionEndpoint>()
            .AddSingleton<TakeEvent>((chatEvent, _) =>
            {
                taken.Add(chatEvent);
                return Task.FromResult(outcome);
            })
            .Configure<DiscordOptions>(options => (options.Token, options.ApiUrl, options.PublicKey) = (peer.Token, peer.ApiUrl, Convert.ToHexString(key.PublicKey.Export(KeyBlobFormat.RawPublicKey))));
        application = builder.Build();
        application.MapDiscord();
        await application.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        await peer.DisposeAsync();
        client.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task A_ping_is_answered() => Assert.Equal((HttpStatusCode.OK, """{"type":1}"""), await SendAsync("""{"id": "1", "type": 1}"""));

    [Fact]
    public async Task A_command_is_taken_and_deferred()
    {
        var command = new PeerPeople(peer).Command("7", "4000", "ask", ("question", "Why?"));
        Assert.Equal((HttpStatusCode.OK, """{"type":5,"data":{"flags":64}}"""), await SendAsync(command.ToJsonString()));
        Assert.Equal($"discord:{command["id"]}", Assert.Single(taken).Key);
    }

    [Fact]
    public async Task A_command_that_is_not_kept_is_not_acknowledged()
    {
        outcome = IntakeOutcome.Refused;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), await SendAsync(new PeerPeople(peer).Command("7", "4000", "help").ToJsonString()));
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task A_request_of_another_time_is_refused(int skew) => Assert.Equal((HttpStatusCode.Unauthorized, ""), await SendAsync("""{"id": "1", "type": 1}""", skew));

    [Fact]
    public async Task A_request_that_is_not_signed_is_not_looked_at()
    {
        var command = new PeerPeople(peer).Command("7", "4000", "ask", ("question", "secret"));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await SendAsync(command.ToJsonString(), skewSeconds: 0, spoil: true));
        Assert.Empty(taken);
        Assert.DoesNotContain("secret", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_nonsense_is_refused()
    {
        Assert.Equal((HttpStatusCode.BadRequest, ""), await SendAsync("not json"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), await SendAsync("[]"));
    }

    [Fact]
    public async Task Health_says_that_all_is_well() =>
        Assert.Equal("listening\n", await client.GetStringAsync(new Uri(application.Urls.First() + "/discord/health"), TestContext.Current.CancellationToken));

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(string body, int skewSeconds = 0, bool spoil = false)
    {
        var timestamp = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + skewSeconds}";
        var signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(timestamp + body));
        signature[0] ^= spoil ? (byte)1 : (byte)0;
        using var request = new HttpRequestMessage(HttpMethod.Post, application.Urls.First() + "/discord/interactions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (answer.Length > 0)
        {
            // The same as what is sent to the address for callbacks.
            await peer.FindMisfitsAsync(new PeerCall("POST", ["interactions", "1", "token", "callback"], JsonNode.Parse(answer)));
        }

        return (response.StatusCode, answer);
    }
}
