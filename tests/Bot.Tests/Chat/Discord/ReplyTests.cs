using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Commands;
using Bot.Chat.Discord.Events;
using Bot.Storage;
using Bot.Tests.Fakes.Discord;

namespace Bot.Tests.Chat.Discord;

/// <summary>Replies find their way when acknowledgements, tokens, channels and messages are gone.</summary>
public sealed class ReplyTests : IAsyncLifetime
{
    private static readonly Reply Words = new() { Language = "en", Visibility = Visibility.Everyone, Parts = [new ReplyPart.Sentence("Yes, it is.", [])] };

    private static readonly Reply Long = Words with { Parts = [.. Enumerable.Range(1, 60).Select(number => new ReplyPart.Sentence($"{number} " + new string('x', 200), []))] };

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
    public async Task A_long_answer_to_a_command_is_one_message_whose_pages_are_turned()
    {
        var (asked, taken) = await AskAsync();
        Peer.Faults.Next("PATCH webhooks/messages", RestFault.ServerErrorAfterwards);
        var first = await Channel.ReplyAsync(taken, Long, TestContext.Current.CancellationToken);
        var second = await Channel.ReplyAsync(taken, Long, TestContext.Current.CancellationToken);
        Assert.Equal([asked.Original!.Id], first.Messages);
        Assert.Equal(first.Messages, second.Messages);
        Assert.Single(Peer.Rest.Store.Of(PeerPeople.Channel));

        var read = new List<string>();
        for (var turned = Shown(); ; turned = await TurnAsync(turned, "Next page"))
        {
            Assert.True(turned.IsPrivate);
            read.Add(turned.Text);
            if (!turned.Buttons.Keys.Any(label => label.StartsWith("Next page", StringComparison.Ordinal)))
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(1, 60), Regex.Matches(string.Join(' ', read), "([0-9]+) x{200}").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.Equal(read[^2], (await TurnAsync(Shown(), "Previous page")).Text);
        Assert.Empty(Peer.Violations);
    }

    [Fact]
    public async Task A_page_that_is_not_kept_or_another_persons_is_not_shown()
    {
        var (_, taken) = await AskAsync();
        await Channel.ReplyAsync(taken, Long, TestContext.Current.CancellationToken);
        var shown = Shown();

        var stranger = await bench.People.PressAsync(shown, "Next page", person: "8");
        await stranger.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal((4, DiscordWords.For("en").PageGone, shown.Text), (stranger.Callback!["type"]!.GetValue<int>(), $"{stranger.Callback["data"]!["content"]}", Shown().Text));
    }

    [Fact]
    public async Task An_answer_whose_pages_can_not_be_kept_is_tried_again_and_no_word_takes_its_place()
    {
        var (_, taken) = await AskAsync();
        await Channel.ReplyAsync(taken, Long, TestContext.Current.CancellationToken);
        bench.Bot.Get<GroupCommit>().Dispose();

        var exception = await Assert.ThrowsAsync<ReplyException>(() => Channel.ReplyAsync(taken, Long, TestContext.Current.CancellationToken));
        Assert.Equal(ReplyFailure.Later, exception.Failure);
    }

    [Fact]
    public async Task A_reply_that_was_posted_before_an_outage_is_found_when_its_nonce_is_forgotten()
    {
        await bench.SayAndTakeAsync();
        foreach (var said in Enumerable.Range(0, 150).Select(_ => new PeerMessage(Peer.NextId(), PeerPeople.Channel, "8", [])))
        {
            Peer.Rest.Store.Messages[said.Id] = said;
        }

        var first = await Channel.ReplyAsync(bench.LastTaken!, Long, TestContext.Current.CancellationToken);
        Peer.Rest.Store.ForgetNonces();

        var second = await Channel.ReplyAsync(bench.LastTaken! with { ReceivedAt = bench.LastTaken!.ReceivedAt.AddMinutes(-10) }, Long, TestContext.Current.CancellationToken);
        Assert.Equal(first.Messages, second.Messages);
        Assert.True(first.Messages.Count > 1);
        Assert.Equal(first.Messages.Count, Peer.Rest.Store.Of(PeerPeople.Channel).Count);
        Assert.Empty(Peer.Violations);
    }

    [Fact]
    public async Task A_post_of_the_same_key_is_one_post_when_its_nonce_is_forgotten()
    {
        await bench.SayAndTakeAsync();
        var address = new PostAddress(bench.LastTaken!.Place, "12");
        var first = await Channel.PostAsync(address, Words, "desk:1", TestContext.Current.CancellationToken);
        Peer.Rest.Store.ForgetNonces();
        var second = await Channel.PostAsync(address, Words, "desk:1", TestContext.Current.CancellationToken);
        var other = await Channel.PostAsync(address, Words, "desk:2", TestContext.Current.CancellationToken);
        Assert.Equal(first.Messages, second.Messages);
        Assert.Equal(2, Peer.Rest.Store.Of(PeerStore.DirectOf("12")).Count);
        Assert.NotEqual(first.Messages, other.Messages);
    }

    [Fact]
    public async Task Where_nothing_can_be_read_a_reply_is_posted_all_the_same()
    {
        await bench.SayAndTakeAsync();
        Peer.Faults.Next("GET channels/messages", RestFault.UnknownInteraction);
        await Channel.ReplyAsync(bench.LastTaken! with { ReceivedAt = bench.LastTaken!.ReceivedAt.AddMinutes(-10) }, Words, TestContext.Current.CancellationToken);
        Assert.Single(Peer.Rest.Store.Of(PeerPeople.Channel));
        Assert.Contains("could not look for an earlier post", bench.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_new_question_looks_for_nothing()
    {
        await bench.SayAndTakeAsync();
        await ReplyAsync(bench.LastTaken!);
        Assert.Equal(0, Peer.Rest.Store.Looked);
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

    private PeerMessage Shown() => Peer.Rest.Store.Of(PeerPeople.Channel)[0];

    private async Task<PeerMessage> TurnAsync(PeerMessage shown, string label)
    {
        var pressed = await bench.People.PressAsync(shown, label);
        return (await pressed.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken))!;
    }

    private Task<PostedReply> ReplyAsync(ChatEvent taken) => Channel.ReplyAsync(taken, Words, TestContext.Current.CancellationToken);
}
