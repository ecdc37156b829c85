using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Commands;
using Bot.Chat.Discord.Events;
using Bot.Tests.Fakes.Discord;

namespace Bot.Tests.Chat.Discord;

/// <summary>Replies find their way when acknowledgements, tokens, channels and messages are gone.</summary>
public sealed class ReplyTests : IAsyncLifetime
{
    private static readonly Reply Words = new() { Language = "en", Visibility = Visibility.Everyone, Parts = [new ReplyPart.Sentence("Yes, it is.", [])] };

    private readonly GatewayBench bench = new();

    private DiscordPeer Peer => bench.Peer;

    private IReplyChannel Channel => bench.Bot.Get<IReplyChannel>();

    public async ValueTask InitializeAsync()
    {
        await bench.InitializeAsync();
        await bench.StartAsync();
        await Peer.Gateway.WaitAsync("ready");
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task The_answer_takes_the_place_of_the_acknowledgement_however_often_it_is_given()
    {
        var (asked, taken) = await AskAsync();
        var posted = await ReplyAsync(taken);
        await ReplyAsync(taken);

        Assert.Equal([asked.Original!.Id], posted.Messages);
        Assert.Equal(["Yes, it is."], Peer.Rest.Store.Of(PeerPeople.Channel).Select(message => message.Text));
        Assert.True(asked.AcknowledgedIn < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_long_answer_given_twice_stands_there_once()
    {
        var (_, taken) = await AskAsync();
        var reply = Words with { Parts = [.. Enumerable.Range(1, 60).Select(number => new ReplyPart.Sentence($"{number} " + new string('x', 200), []))] };
        var first = await Channel.ReplyAsync(taken, reply, TestContext.Current.CancellationToken);
        var second = await Channel.ReplyAsync(taken, reply, TestContext.Current.CancellationToken);

        Assert.True(first.Messages.Count > 1);
        Assert.Equal(first.Messages, second.Messages);
        Assert.Equal(first.Messages.Count, Peer.Rest.Store.Of(PeerPeople.Channel).Count);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_a_long_answer_ends_within_the_five_follow_ups()
    {
        var command = bench.People.Command("7", PeerPeople.Channel, "ask", ("question", "Is it?"));
        command["authorizing_integration_owners"] = new JsonObject { ["1"] = "7" };
        var asked = await bench.People.InteractAsync(command);
        var taken = await bench.TakenAsync();
        await bench.Bot.Get<Acknowledgements>().WaitAsync(asked.Id, TestContext.Current.CancellationToken);
        var reply = Words with { Parts = [.. Enumerable.Range(1, 300).Select(number => new ReplyPart.Sentence($"{number} " + new string('x', 200), []))] };
        var posted = await Channel.ReplyAsync(taken, reply, TestContext.Current.CancellationToken);

        Assert.Equal(6, posted.Messages.Count);
        Assert.EndsWith("-# The rest does not fit here. Ask the bot in a direct message to read all of it.", Peer.Rest.Store.Messages[posted.Messages[^1]].Text, StringComparison.Ordinal);
        Assert.Empty(Peer.Violations);
    }

    [Fact]
    public async Task A_mention_answered_twice_is_answered_once()
    {
        await bench.SayAndTakeAsync();
        await Channel.ShowStatusAsync(bench.LastTaken!, "", TestContext.Current.CancellationToken);
        Assert.Equal((await ReplyAsync(bench.LastTaken!)).Messages, (await ReplyAsync(bench.LastTaken!)).Messages);
        Assert.Equal((1, 1), (Peer.Rest.Store.Of(PeerPeople.Channel).Count, Peer.Rest.Store.Typed));
    }

    [Theory]
    [InlineData(false, "4000")]
    [InlineData(true, "777")]
    public async Task An_answer_whose_token_is_gone_goes_to_the_channel_or_to_the_person(bool isPrivate, string channel)
    {
        var (_, taken) = await AskAsync(isPrivate);
        Peer.Rest.Store.TokenTime = TimeSpan.Zero;
        await ReplyAsync(taken);
        Assert.Equal("Yes, it is.", Assert.Single(Peer.Rest.Store.Of(channel)).Text);
    }

    [Theory] // Fifteen minutes, of which the last half is left for the network.
    [InlineData(14.4, false, PeerPeople.Channel, true)]
    [InlineData(14.4, true, PeerPeople.Channel, true)]
    [InlineData(14.5, false, PeerPeople.Channel, false)]
    [InlineData(14.5, true, "777", false)]
    public async Task An_answer_that_took_as_long_as_its_token_is_a_message_of_its_own(double minutes, bool isPrivate, string channel, bool isInPlace)
    {
        var (asked, taken) = await AskAsync(isPrivate);
        var posted = await ReplyAsync(taken with { ReceivedAt = taken.ReceivedAt - TimeSpan.FromMinutes(minutes) });

        Assert.Equal((isInPlace, "Yes, it is."), (posted.Messages[0] == asked.Original!.Id, Assert.Single(Peer.Rest.Store.Of(channel)).Text));
    }

    [Theory] // https://docs.discord.com/developers/topics/opcodes-and-status-codes: Missing Access, Missing Permissions. Commands work where the bot may not write.
    [InlineData(50001)]
    [InlineData(50013)]
    public async Task An_answer_whose_token_is_gone_goes_to_the_person_where_the_bot_may_not_write(int code)
    {
        var (_, taken) = await AskAsync(isPrivate: false);
        Peer.Rest.Store.TokenTime = TimeSpan.Zero;
        Peer.Rest.Store.Closed[PeerPeople.Channel] = code;
        await ReplyAsync(taken);
        Assert.Equal("Yes, it is.", Assert.Single(Peer.Rest.Store.Of("777")).Text);
    }

    [Fact]
    public async Task An_acknowledgement_that_came_too_late_costs_no_answer()
    {
        Peer.Faults.Next("POST callback", RestFault.UnknownInteraction);
        var (asked, taken) = await AskAsync(isPrivate: false);
        await ReplyAsync(taken);
        Assert.Equal((null, "Yes, it is."), (asked.Callback, Assert.Single(Peer.Rest.Store.Of(PeerPeople.Channel)).Text));
    }

    [Theory]
    [InlineData(nameof(RestFault.AlreadyAcknowledged))]
    [InlineData(nameof(RestFault.ServerError))]
    [InlineData(nameof(RestFault.ServerErrorAfterwards))]
    [InlineData(nameof(RestFault.LimitShared))]
    public async Task An_acknowledgement_that_fails_once_is_still_one(string fault)
    {
        Peer.Faults.Next("POST callback", Enum.Parse<RestFault>(fault));
        var (asked, taken) = await AskAsync();
        Assert.Equal([asked.Original!.Id], (await ReplyAsync(taken)).Messages);
    }

    [Fact]
    public async Task A_reply_that_nobody_can_be_given_is_dropped_with_a_line()
    {
        var (_, taken) = await AskAsync();
        Peer.Rest.Store.TokenTime = TimeSpan.Zero;
        Peer.Rest.Store.Closed["777"] = 50007;
        var exception = await Assert.ThrowsAsync<ReplyException>(() => ReplyAsync(taken));
        Assert.Equal(ReplyFailure.Never, exception.Failure);
        Assert.Contains("its reply is dropped", bench.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_replaced_and_taken_away()
    {
        await bench.SayAndTakeAsync();
        var posted = await ReplyAsync(bench.LastTaken!);
        await Channel.ReplaceAsync(posted, Words with { Parts = [new ReplyPart.Sentence("No.", [])] }, TestContext.Current.CancellationToken);
        Assert.Equal("No.", Assert.Single(Peer.Rest.Store.Of(PeerPeople.Channel)).Text);

        await Channel.RemoveAsync(posted, TestContext.Current.CancellationToken);
        await Channel.RemoveAsync(posted, TestContext.Current.CancellationToken);
        Assert.Empty(Peer.Rest.Store.Of(PeerPeople.Channel));
    }

    [Fact]
    public async Task A_button_of_another_version_is_answered_at_once()
    {
        var pressed = await bench.People.InteractAsync(bench.People.Interaction(3, "7", PeerPeople.Channel, new JsonObject { ["custom_id"] = "old", ["component_type"] = 2 }));
        await pressed.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal((4, DiscordWords.For("en").Unknown), (pressed.Callback!["type"]!.GetValue<int>(), $"{pressed.Callback["data"]!["content"]}"));
    }

    [Fact]
    public async Task Commands_are_registered_once_and_left_alone_after()
    {
        await GatewayBench.UntilAsync(() => Peer.Rest.Store.CommandWrites == 1);
        await bench.Bot.Get<CommandRegistrar>().RegisterAsync(DiscordPeer.Application, TestContext.Current.CancellationToken);
        Assert.Equal((1, 6, 0), (Peer.Rest.Store.CommandWrites, Peer.Rest.Store.Commands[""].Count, Peer.Violations.Count));
    }

    [Fact]
    public async Task What_is_missing_on_the_platform_is_named()
    {
        var check = bench.Bot.Get<DiscordCheck>();
        Assert.Empty(await check.FindProblemsAsync(TestContext.Current.CancellationToken));

        Peer.Rest.Store.Guilds[0]!["permissions"] = "1024";
        Peer.Rest.Store.Application["interactions_endpoint_url"] = "https://bot.example/discord/interactions";
        Assert.Equal(
            [
                "Discord:PublicKey: the application has an Interactions Endpoint URL, so that commands don't come over the gateway. Set the public key, or remove the URL in the Developer Portal.",
                "Server 3000: the bot lacks Send Messages, Read Message History, Send Messages in Threads. Give its role these permissions in the server's settings.",
            ],
            await check.FindProblemsAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(PeerInteraction Asked, ChatEvent Taken)> AskAsync(bool isPrivate = true)
    {
        var asked = await bench.People.CommandAsync("ask", ("question", "Is it?"), ("private", isPrivate));
        var taken = await bench.TakenAsync();
        await bench.Bot.Get<Acknowledgements>().WaitAsync(asked.Id, TestContext.Current.CancellationToken);
        return (asked, taken);
    }

    private Task<PostedReply> ReplyAsync(ChatEvent taken) => Channel.ReplyAsync(taken, Words, TestContext.Current.CancellationToken);
}
