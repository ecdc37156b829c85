using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Rest;
using Bot.Tests.Fakes.Discord;

namespace Bot.Tests.Chat.Discord;

/// <summary>The API through limits and failures.</summary>
public sealed class RestTests : IAsyncLifetime
{
    private readonly GatewayBench bench = new();
    private DiscordMessenger messenger = null!;

    private DiscordPeer Peer => bench.Peer;

    public async ValueTask InitializeAsync()
    {
        await bench.InitializeAsync();
        await bench.StartAsync(("Discord:Gateway", "false"), ("Discord:PublicKey", new string('0', 64)));
        messenger = bench.Bot.Get<DiscordMessenger>();
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Theory]
    [InlineData(nameof(RestFault.LimitUser))]
    [InlineData(nameof(RestFault.LimitGlobal))]
    [InlineData(nameof(RestFault.LimitShared))]
    [InlineData(nameof(RestFault.ServerError))]
    [InlineData(nameof(RestFault.ServerErrorAfterwards))]
    [InlineData(nameof(RestFault.Drop))]
    public async Task A_post_that_fails_is_sent_again_and_stands_there_once(string fault)
    {
        Peer.Faults.Next("POST channels/messages", Enum.Parse<RestFault>(fault), Enum.Parse<RestFault>(fault));
        var message = await PostAsync("1", "key");

        Assert.Equal([message], Peer.Rest.Store.Of("1").Select(posted => posted.Id));
    }

    [Fact]
    public async Task Failures_without_end_are_for_later()
    {
        Peer.Faults.ByChance(route => route == "POST channels/messages" ? RestFault.ServerError : null);
        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync("1", "key"));
        Assert.Equal((ReplyFailure.Later, 4), (exception.Failure, Peer.Faults.Injected[RestFault.ServerError]));
    }

    [Fact]
    public async Task Posts_of_one_channel_keep_to_its_limit_without_a_refusal()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => PostAsync("1", $"key {number}")));
        Assert.Equal((12, 0), (Peer.Rest.Store.Of("1").Count, Peer.Limits.Exceeded));
    }

    [Fact]
    public async Task Posts_of_many_channels_keep_to_the_global_limit()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => PostAsync($"{number}", "key")));
        Assert.Equal((60, true), (Peer.Rest.Store.Messages.Count, Peer.Limits.Exceeded <= 5));
    }

    [Theory] // https://docs.discord.com/developers/topics/opcodes-and-status-codes (JSON): an unknown channel, no access, no permission, a person who takes no messages.
    [InlineData(10003)]
    [InlineData(50001)]
    [InlineData(50013)]
    [InlineData(50007)]
    public async Task A_refusal_is_for_ever_and_names_its_code(int code)
    {
        Peer.Rest.Store.Closed["1"] = code;
        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync("1", "key"));
        Assert.Equal((code, ReplyFailure.Never), (exception.Code, exception.Failure));
    }

    [Fact]
    public async Task A_body_that_is_not_allowed_names_its_fields_and_not_its_words()
    {
        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => messenger.PostAsync("1", [new JsonObject { ["type"] = 10, ["content"] = "<@7> secret" }], null, "key", TestContext.Current.CancellationToken));
        Assert.Equal("Discord did not take POST channels/{channel}/messages: status 400, code 50035 (components.ping: INVALID).", exception.Message);
    }

    [Fact]
    public void Refusals_open_the_breaker_for_ten_minutes()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var breaker = new RefusalBreaker(clock);
        for (var count = 0; count < RefusalBreaker.MaxRefusals; count++)
        {
            Assert.False(breaker.IsOpen);
            breaker.Count();
        }

        Assert.True(breaker.IsOpen);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public async Task A_sliding_limit_lets_so_many_through_in_any_span()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var limit = new SlidingLimit(2, TimeSpan.FromSeconds(5), clock);
        await limit.EnterAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(3));
        await limit.EnterAsync(CancellationToken.None);
        var third = limit.EnterAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await third;
    }

    private Task<string> PostAsync(string channel, string key) => messenger.PostAsync(channel, [new JsonObject { ["type"] = 10, ["content"] = "hello" }], null, key, TestContext.Current.CancellationToken);
}
