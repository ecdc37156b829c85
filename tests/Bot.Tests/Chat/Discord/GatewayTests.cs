using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Gateway;
using Bot.Tests.Fakes.Discord;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat.Discord;

/// <summary>The gateway through every fault: what is missed comes with the resumed session.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private readonly GatewayBench bench = new();

    private PeerGateway Gateway => bench.Peer.Gateway;

    public ValueTask InitializeAsync() => bench.InitializeAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task A_session_is_begun_with_the_intents_that_need_no_grant()
    {
        await bench.StartAsync();
        Assert.Equal($"{(1 << 0) | (1 << 9) | (1 << 12)}", (await bench.FirstAsync("identify")).Detail);
    }

    [Fact]
    public async Task Heartbeats_are_sent_and_carry_the_last_number()
    {
        Gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(50);
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await bench.SayAndTakeAsync();
        PeerEvent beat;
        do
        {
            beat = await Gateway.WaitAsync("heartbeat");
        }
        while (beat.Detail != "3");
    }

    [Fact]
    public async Task A_server_that_asks_for_a_heartbeat_gets_one_at_once()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await Gateway.Connections[0].SendAsync(1, null);
        await Gateway.WaitAsync("heartbeat");
    }

    [Fact]
    public async Task A_connection_that_acknowledges_nothing_is_closed_and_its_session_resumed()
    {
        Gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(60);
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        Gateway.Connections[0].IsDeaf = true;

        Assert.Equal("4200", (await Gateway.WaitAsync("closed")).Detail);
        await Gateway.WaitAsync("resumed");
    }

    [Fact]
    public async Task A_request_to_reconnect_is_followed_at_the_address_for_resuming()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await Gateway.Connections[0].SendAsync(7, null);

        Assert.Equal("4000", (await Gateway.WaitAsync("closed")).Detail);
        Assert.Equal("/resume", (await Gateway.WaitAsync("connect")).Detail);
        await Gateway.WaitAsync("resumed");
        await bench.SayAndTakeAsync();
    }

    [Theory]
    [InlineData(true, "resume")]
    [InlineData(false, "identify")]
    public async Task A_session_that_is_invalid_is_resumed_or_begun_anew(bool isResumable, string next)
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await Gateway.Connections[0].SendAsync(9, isResumable);

        await Gateway.WaitAsync(next);
        await Gateway.WaitAsync(isResumable ? "resumed" : "ready");
    }

    [Theory]
    [InlineData(4000, "resumed")]
    [InlineData(4001, "resumed")]
    [InlineData(4009, "ready")]
    [InlineData(1000, "ready")]
    public async Task A_close_is_followed_by_what_its_code_asks_for(int code, string next)
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await Gateway.Connections[0].CloseAsync(code);
        await Gateway.WaitAsync(next);
        await bench.SayAndTakeAsync();
    }

    [Fact]
    public async Task A_missing_grant_ends_the_tries_and_says_what_to_do()
    {
        Gateway.RefuseIdentify = 4014;
        await bench.StartAsync();
        await Gateway.WaitAsync("closed");
        await GatewayBench.UntilAsync(() => bench.Bot.Get<DiscordStatus>().Problem is not null);

        Assert.Equal(CloseCodes.After(4014).Problem, bench.Bot.Get<DiscordStatus>().Problem);
    }

    [Fact]
    public async Task A_session_that_breaks_three_times_when_resumed_is_begun_anew()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await bench.SayAndTakeAsync();
        Gateway.DropResumes = 3;
        Gateway.Connections[0].Drop();

        await Gateway.WaitAsync("ready");
        Assert.Equal(0, Gateway.DropResumes);
    }

    [Fact]
    public async Task What_happens_while_a_connection_is_away_comes_with_the_next_one()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await bench.SayAndTakeAsync();
        var connection = Gateway.Connections[0];
        connection.Drop();
        await connection.Ended;
        await bench.SayAndTakeAsync();
    }

    [Fact]
    public async Task A_dispatch_that_comes_twice_has_the_same_key()
    {
        Gateway.DuplicatesAfterResume = true;
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await bench.SayAndTakeAsync();
        Gateway.Connections[0].Drop();

        var again = await bench.TakenAsync();
        Assert.Equal(bench.LastTaken!.Key, again.Key);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mention_of_the_bot_s_own_role_is_taken_whether_or_not_the_gateway_told_of_it(bool tellsOfServers)
    {
        Gateway.SendsGuilds = tellsOfServers;
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        var message = bench.People.Message($"<@&{DiscordPeer.OwnRole}> Is anybody there?", PeerPeople.Channel, PeerPeople.Somebody, null);
        message["mention_roles"] = new System.Text.Json.Nodes.JsonArray(DiscordPeer.OwnRole);
        await bench.People.PostAsync(message);

        Assert.Equal(new ChatRequest.Ask("Is anybody there?", Visibility.Everyone), (await bench.TakenAsync()).Request);
        Assert.Empty(bench.Peer.Violations);
    }

    [Fact]
    public async Task A_session_without_servers_still_brings_messages()
    {
        Gateway.SendsGuilds = false;
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await bench.SayAndTakeAsync();
    }

    [Fact]
    public async Task A_stopped_bot_leaves_a_session_that_its_successor_resumes()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await bench.SayAndTakeAsync();
        await bench.Bot.StopAsync();
        Assert.Equal("4000", (await Gateway.WaitAsync("closed")).Detail);
        var missed = await bench.People.SayAsync($"<@{DiscordPeer.BotUser}> missed");

        await bench.RestartAsync();
        Assert.Equal(missed, (await bench.TakenAsync()).Message);
        Assert.Equal("session1 3", (await bench.FirstAsync("resume")).Detail);
    }

    [Fact]
    public async Task A_session_is_kept_as_soon_as_it_begins()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await bench.StartAsync(clock);
        var ready = Gateway.WaitAsync("ready");
        while (!ready.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        // From here on the clock stands still: nothing is done that is done every second.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        GatewaySession? kept;
        while ((kept = await bench.Bot.Get<GatewaySessionStore>().FindAsync(DiscordPeer.Application, shard: 0, shardCount: 1, patience.Token)) is null)
        {
            await Task.Delay(10, patience.Token);
        }

        Assert.Equal("session1", kept.Id);
    }

    [Fact]
    public async Task What_was_refused_is_sent_again_to_the_next_process()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        bench.Outcome = IntakeOutcome.Refused;
        var message = await bench.SayAndTakeAsync();
        await bench.Bot.StopAsync();

        bench.Outcome = IntakeOutcome.Taken;
        await bench.RestartAsync();
        Assert.Equal(message, (await bench.TakenAsync()).Message);
    }

    [Fact]
    public async Task No_session_is_begun_beyond_the_budget()
    {
        Gateway.RemainingIdentifies = 0;
        await bench.StartAsync();
        await GatewayBench.UntilAsync(() => bench.Bot.Log.Text.Contains("used up", StringComparison.Ordinal));
        Gateway.RemainingIdentifies = 5;

        await Gateway.WaitAsync("ready");
        Assert.Equal((4, 0), (Gateway.RemainingIdentifies, bench.Peer.Violations.Count));
    }

    [Fact]
    public async Task Each_shard_has_a_session()
    {
        Gateway.Shards = 2;
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        await Gateway.WaitAsync("ready");
        Assert.Equal(2, Gateway.Connections.Count);
        await bench.SayAndTakeAsync();
    }

    [Theory]
    [InlineData(1, 0, "no hello came")]
    [InlineData(0, 1, "no session came")]
    public async Task A_server_that_stops_talking_is_left_for_another_try(int withoutHello, int withoutSession, string why)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        (Gateway.SilentConnections, Gateway.SilentIdentifies) = (withoutHello, withoutSession);
        await bench.StartAsync(clock);
        var ready = Gateway.WaitAsync("ready");
        while (!ready.IsCompleted)
        {
            // Slower than the clock would run away from what really happens on the loopback.
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await ready;
        Assert.Equal((0, 0), (Gateway.SilentConnections, Gateway.SilentIdentifies));
        Assert.Contains($"ended: {why}", bench.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_asks_for_more_heartbeats_than_may_be_sent_gets_as_many_as_may()
    {
        await bench.StartAsync();
        await Gateway.WaitAsync("ready");
        var connection = Gateway.Connections[0];
        foreach (var _ in Enumerable.Range(0, 150))
        {
            await connection.SendAsync(1, null);
        }

        await bench.SayAndTakeAsync();

        // With the identify they are 115 in a minute; the rest of the 120 is for heartbeats that are due.
        await GatewayBench.UntilAsync(() => connection.Heartbeats >= 114);
        Assert.Equal((114, connection), (connection.Heartbeats, Gateway.Connections[0]));
    }
}
