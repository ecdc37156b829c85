using Bot.Chat;
using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Slack;

public sealed class SocketModeTests
{
    [Fact]
    public async Task Each_connection_listens_and_what_comes_is_taken_and_acknowledged()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");

        var (ts, payload) = peer.Events.Mention("C1", "U1", "How soon does the desk answer?");
        var delivery = await peer.Sockets.DeliverAsync("events_api", payload);

        Assert.Equal(1, delivery.Sent);
        Assert.NotNull(delivery.Acknowledgement);
        Assert.Equal((new ChatRequest.Ask("How soon does the desk answer?", Visibility.Everyone), ts), (bot.Taken.Single().Request, bot.Taken.Single().Message));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_replacement_listens_before_the_old_connection_ends(string reason)
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "a connection is open");
        var old = peer.Sockets.Open[0];

        await old.SayDisconnectAsync(reason);

        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "a second connection is open beside the old one");
        Assert.Contains(old, peer.Sockets.Open);
        await old.CloseAsync();
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "the old connection is closed");
        Assert.NotNull((await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C1", "U1", "Still there?").Payload)).Acknowledgement);
    }

    [Fact]
    public async Task What_arrives_on_a_connection_that_is_leaving_is_acknowledged_there()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "a connection is open");
        peer.Sockets.AfterSend = socket => _ = socket.IsLeaving ? Task.CompletedTask : socket.SayDisconnectAsync("warning");

        var delivery = await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C1", "U1", "Before you go?").Payload);

        Assert.Equal(1, delivery.Sent);
        Assert.NotNull(delivery.Acknowledgement);
    }

    [Fact]
    public async Task Too_many_connections_are_backed_off_from_and_said_in_the_health()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Sockets.Refusal = "too_many_websockets";
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Opened >= 1, "a connection was tried");
        var start = TimeProvider.System.GetTimestamp();
        await Eventually.TrueAsync(() => peer.Sockets.Opened >= 3, "it was tried again");

        Assert.True(TimeProvider.System.GetElapsedTime(start) > SlackBot.Quick.TooMany);
        Assert.Contains("lower Slack:Connections", await HealthAsync(bot), StringComparison.Ordinal);
        peer.Sockets.Refusal = null;
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "it listens in the end");
        await Eventually.TrueAsync(() => HealthAsync(bot).Result == "listening\n", "health is well again");
    }

    [Fact]
    public async Task Socket_mode_that_is_switched_off_is_said_and_tried_again()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "a connection is open");

        peer.Sockets.Refusal = "link_disabled";
        await peer.Sockets.Open[0].SayDisconnectAsync("link_disabled");
        await peer.Sockets.Open[0].CloseAsync();

        await Eventually.TrueAsync(() => HealthAsync(bot).Result.Contains("Socket Mode is switched off", StringComparison.Ordinal), "health says so");
        peer.Sockets.Refusal = null;
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "it listens again");
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    public async Task A_refused_app_token_turns_health_red_and_is_tried_on(string error)
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Methods.RefuseConnections = error;
        await using var bot = await SlackBot.StartAsync(peer);

        await Eventually.TrueAsync(() => HealthAsync(bot).Result.Contains(error, StringComparison.Ordinal), "health names the error");
        peer.Methods.RefuseConnections = null;
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "it listens once the token is good");
    }

    [Fact]
    public async Task A_half_open_connection_is_given_up_and_replaced()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "a connection is open");

        peer.Sockets.Open[0].Freeze();

        await Eventually.TrueAsync(() => peer.Sockets.Opened == 2, "another connection is open");
        Assert.NotNull((await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C1", "U1", "Still there?").Payload)).Acknowledgement);
    }

    [Fact]
    public async Task A_server_that_stops_pinging_is_left()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "a connection is open");
        await Task.Delay(500, TestContext.Current.CancellationToken);

        peer.Sockets.Pings = false;

        await Eventually.TrueAsync(() => peer.Sockets.Opened >= 2, "another connection was opened");
    }

    [Fact]
    public async Task A_server_that_never_pings_but_answers_pings_is_kept()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Sockets.Pings = false;
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "a connection is open");

        await Task.Delay(SlackBot.Quick.Idle * 2.5, TestContext.Current.CancellationToken);

        Assert.Equal(1, peer.Sockets.Opened);
    }

    [Fact]
    public async Task A_connection_without_a_hello_is_replaced()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Sockets.SaysHello = false;
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => peer.Sockets.Opened >= 2, "it was given up and tried again");

        peer.Sockets.SaysHello = true;

        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "it listens");
    }

    [Fact]
    public async Task Connections_are_tried_for_ever()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Faults.Choose = method => method == "apps.connections.open" ? new PeerFault.Status(503, TakesEffect: false) : null;
        await using var bot = await SlackBot.StartAsync(peer, "Slack:Connections=1");
        await Eventually.TrueAsync(() => HealthAsync(bot).Result.Contains("can't be reached", StringComparison.Ordinal), "health says so");

        peer.Faults.Choose = null;

        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 1, "it listens once Slack is back");
    }

    [Fact]
    public async Task A_duplicate_envelope_is_acknowledged_and_taken_once()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");

        var delivery = await peer.Sockets.DeliverTwiceAsync("events_api", peer.Events.Mention("C1", "U1", "Once?").Payload);

        Assert.NotNull(delivery.Acknowledgement);
        Assert.Equal((2, 1), (bot.HandedOver, bot.Taken.Count));
    }

    [Fact]
    public async Task What_is_refused_is_not_acknowledged_and_comes_again()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Sockets.AckTime = TimeSpan.FromMilliseconds(200);
        await using var bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");
        var left = 2;
        bot.Intake = _ => left-- > 0 ? IntakeOutcome.Refused : null;

        var delivery = await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C1", "U1", "Later?").Payload);

        Assert.Equal(3, delivery.Sent);
        Assert.Single(bot.Taken);
        Assert.Contains("delivers something for the 2. time again", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_is_acknowledged_and_dropped()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");

        var unknown = await peer.Sockets.DeliverAsync("something_new", new() { ["type"] = null });
        var odd = await peer.Sockets.DeliverAsync("events_api", peer.Events.Event(new() { ["type"] = "message", ["channel"] = 3, ["text"] = null }));

        Assert.NotNull(unknown.Acknowledgement);
        Assert.NotNull(odd.Acknowledgement);
        Assert.Empty(bot.Taken);
    }

    [Fact]
    public async Task Five_hundred_at_once_are_all_taken_and_acknowledged_at_the_first_try()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 500).Select(number => peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/ask", $"Question {number}?", "C1", $"U{number}"))));

        Assert.All(deliveries, delivery => Assert.Equal(1, delivery.Sent));
        Assert.Equal(500, bot.Taken.Count);
    }

    private static async Task<string> HealthAsync(SlackBot bot) => await (await bot.Http.GetAsync("/slack/health", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
