using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Slack;

public sealed class HttpTests : IAsyncLifetime
{
    private SlackPeer peer = null!;
    private SlackBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        bot = await SlackBot.StartAsync(peer, "Slack:AppToken=", $"Slack:SigningSecret={SlackBot.Secret}");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task The_address_is_verified_by_its_challenge()
    {
        var response = await bot.Signed.EventAsync(new() { ["type"] = "url_verification", ["challenge"] = "3eZbrw1a", ["token"] = "x" });

        Assert.Equal((HttpStatusCode.OK, "3eZbrw1a"), (response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task An_event_that_is_delivered_again_is_taken_once()
    {
        var payload = peer.Events.Mention("C1", "U1", "Once?").Payload;
        HttpResponseMessage[] responses = [await bot.Signed.EventAsync(payload), await bot.Signed.EventAsync(payload, retry: 1), await bot.Signed.EventAsync(payload, retry: 3)];

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal((3, 1), (bot.HandedOver, bot.Taken.Count));
        Assert.Contains("delivers something for the 3. time again", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_and_interactions_are_taken_as_over_a_socket()
    {
        var command = await bot.Signed.CommandAsync(peer.Events.Command("/check", "It takes nine days & no more.", "C1", "U1"));
        var (ts, _) = peer.Events.Say("C1", "U2", "A statement.");
        var shortcut = await bot.Signed.InteractionAsync(peer.Events.AskAbout("C1", ts, "U1"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, ""), (command.StatusCode, shortcut.StatusCode, await command.Content.ReadAsStringAsync(Token)));
        Assert.Equal([new ChatRequest.Check("It takes nine days & no more.", Visibility.AskerOnly), new ChatRequest.Ask("A statement.", Visibility.AskerOnly)], bot.Taken.Select(taken => taken.Request));
    }

    [Fact]
    public async Task What_is_refused_is_asked_for_again()
    {
        bot.Intake = _ => IntakeOutcome.Refused;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.Signed.EventAsync(peer.Events.Mention("C1", "U1", "Later?").Payload)).StatusCode);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/commands")]
    public async Task A_request_of_others_is_refused_at_once_and_leaves_no_trace(string path)
    {
        var before = bot.Log.Text.Length;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(peer.Events.Mention("C1", "U1", "forged words").Payload.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");

        var response = await bot.Http.SendAsync(request, Token);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
        Assert.Empty(bot.Taken);
        Assert.DoesNotContain("forged", bot.Log.Text[before..], StringComparison.Ordinal);
        Assert.DoesNotContain("a2114d57", bot.Log.Text[before..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_to_four_megabytes_are_read_and_no_more()
    {
        var big = peer.Events.Mention("C1", "U1", new string('a', 3_900_000)).Payload;
        Assert.Equal(HttpStatusCode.OK, (await bot.Signed.EventAsync(big)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.Signed.EventAsync(peer.Events.Mention("C1", "U1", new string('a', 4_200_000)).Payload)).StatusCode);
    }

    [Theory]
    [InlineData("/slack/events", "application/json", "not json", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "application/json", "[1]", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "application/x-www-form-urlencoded", "payload=%7B", HttpStatusCode.BadRequest)]
    [InlineData("/slack/commands", "application/x-www-form-urlencoded", "ssl_check=1&token=x", HttpStatusCode.OK)]
    [InlineData("/slack/events", "application/json", "{}", HttpStatusCode.OK)]
    [InlineData("/slack/events", "application/json", "{\"team_id\":\"T 1\",\"event\":{}}", HttpStatusCode.OK)]
    public async Task Odd_requests_end_in_a_status(string path, string type, string body, HttpStatusCode status)
    {
        Assert.Equal(status, (await bot.Signed.SendAsync(path, type, body)).StatusCode);
        Assert.Empty(bot.Taken);
    }

    [Fact]
    public async Task A_role_that_Slack_does_not_tell_is_said_in_the_answer()
    {
        peer.Faults.Plan("users.info", new PeerFault.Error("missing_scope", "users:read"));
        var answer = JsonNode.Parse(await (await bot.Signed.CommandAsync(peer.Events.Command("/bot", "off", "C1", "U1"))).Content.ReadAsStringAsync(Token))!;
        Assert.Equal("ephemeral", answer["response_type"]!.GetValue<string>());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
