using Bot.Chat;
using Bot.Chat.Slack.Events;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Slack;

public sealed class ReplyTests : IAsyncLifetime
{
    private SlackPeer peer = null!;
    private SlackBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        bot = await SlackBot.StartAsync(peer);
        await Eventually.TrueAsync(() => peer.Sockets.Open.Count == 2, "two connections are open");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_a_status_before()
    {
        var asked = await MentionAsync("C1");

        await bot.Channel.ShowStatusAsync(asked, "is looking", Token);
        var posted = await ReplyAsync(asked, SomeReply.Saying("Within nine days."));

        var answer = Assert.Single(peer.Workspace.Answers);
        Assert.Equal(("C1", asked.Message, asked.Key, "Within nine days. [1] \nhttps://www.example.org/rules.pdf\n[1]\n Rules of the desk, official rule, 2025-11"), (answer.Channel, answer.ThreadTs, answer.Key, answer.Read));
        Assert.Equal([answer.Ts], posted.Messages);
        Assert.Equal((asked.Message!, "is looking"), peer.Workspace.Statuses.Single());
        var call = peer.Calls.Single(call => call.Method == "chat.postMessage").Arguments;
        Assert.Equal((false, false, false, "none"), (call["unfurl_links"]!.GetValue<bool>(), call["unfurl_media"]!.GetValue<bool>(), call["link_names"]!.GetValue<bool>(), call["parse"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_same_event_is_answered_once_however_often_it_is_handled()
    {
        var asked = await MentionAsync("C1");

        var first = await ReplyAsync(asked, SomeReply.Saying("Within nine days."));
        var second = await ReplyAsync(asked, SomeReply.Saying("Within nine days."));

        Assert.Single(peer.Workspace.Answers);
        Assert.Equal(first.Messages, second.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_of_which_nobody_knows_whether_it_posted_is_cleared_up(bool takesEffect)
    {
        var asked = await MentionAsync("C1");
        peer.Faults.Plan("chat.postMessage", new PeerFault.Status(500, takesEffect), new PeerFault.Broken(takesEffect));

        await ReplyAsync(asked, SomeReply.Saying("Within nine days."));

        Assert.Single(peer.Workspace.Answers);
        Assert.Contains(peer.Calls, call => call.Method == "conversations.replies");
    }

    [Fact]
    public async Task After_a_crash_an_earlier_post_is_found_and_not_repeated()
    {
        using var folder = new TemporaryFolder();
        ChatEvent asked;
        await using (var first = await SlackBot.StartAsync(peer, SlackBot.Quick, folder))
        {
            var payload = peer.Events.Mention("C1", "U1", "Before the crash?").Payload;
            await peer.Sockets.DeliverAsync("events_api", payload);
            await Eventually.TrueAsync(() => first.Taken.Count + bot.Taken.Count == 1, "it was taken");
            asked = first.Taken.Concat(bot.Taken).Single();
            peer.Faults.Plan("chat.postMessage", [.. Enumerable.Repeat(new PeerFault.Broken(TakesEffect: true), 1)]);
            peer.Faults.Plan("conversations.replies", [.. Enumerable.Repeat(new PeerFault.Status(503, TakesEffect: false), 4)]);
            using var crash = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await Assert.ThrowsAnyAsync<Exception>(() => first.Channel.ReplyAsync(asked, SomeReply.Saying("Once."), crash.Token));
        }

        peer.Faults.Choose = null;
        await using var second = await SlackBot.StartAsync(peer, SlackBot.Quick, folder);
        var posted = await second.Channel.ReplyAsync(asked, SomeReply.Saying("Once."), Token);

        Assert.Equal([Assert.Single(peer.Workspace.Answers).Ts], posted.Messages);
    }

    [Theory]
    [InlineData("chat.postMessage")]
    [InlineData("chat.update")]
    [InlineData("chat.delete")]
    public async Task A_method_waits_as_long_as_Slack_asks(string method)
    {
        var asked = await MentionAsync("C1");
        peer.Faults.Plan(method, new PeerFault.RateLimited(1));
        var start = TimeProvider.System.GetTimestamp();

        var posted = await ReplyAsync(asked, SomeReply.Saying("A."));
        posted = await bot.Channel.ReplaceAsync(posted, SomeReply.Saying("B."), Token);
        await bot.Channel.RemoveAsync(posted, Token);

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromSeconds(1));
        Assert.Empty(peer.Workspace.Answers);
    }

    [Fact]
    public async Task Posts_in_a_channel_are_a_second_apart()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MentionAsync("C1")));
        var elsewhere = await MentionAsync("C2");
        var start = TimeProvider.System.GetTimestamp();

        await ReplyAsync(elsewhere, SomeReply.Saying("There."));
        var alone = TimeProvider.System.GetElapsedTime(start);
        await Task.WhenAll(asked.Select(question => ReplyAsync(question, SomeReply.Saying("Here."))));

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromSeconds(3));
        Assert.True(alone < TimeSpan.FromSeconds(1));
        Assert.False(peer.Faults.Injected.ContainsKey("paced"));
    }

    [Fact]
    public async Task A_long_answer_is_several_messages_and_follows_an_edit()
    {
        var asked = await MentionAsync("C1");

        var posted = await ReplyAsync(asked, SomeReply.Long());
        Assert.True(posted.Messages.Count > 1);
        Assert.Equal(posted.Messages, peer.Workspace.Answers.Select(answer => answer.Ts));

        var shorter = await bot.Channel.ReplaceAsync(posted, SomeReply.Saying("Short."), Token);
        Assert.Equal((posted.Messages[0], 1), (Assert.Single(peer.Workspace.Answers).Ts, peer.Workspace.Answers[0].Edits));

        var longer = await bot.Channel.ReplaceAsync(shorter, SomeReply.Long(), Token);
        Assert.Equal(posted.Messages.Count, longer.Messages.Count);
        Assert.Equal(longer.Messages, peer.Workspace.Answers.Select(answer => answer.Ts));

        await bot.Channel.RemoveAsync(longer, Token);
        await bot.Channel.RemoveAsync(longer, Token);
        Assert.Empty(peer.Workspace.Answers);
    }

    [Fact]
    public async Task A_command_is_answered_to_its_asker_alone_in_place_of_the_waiting_line()
    {
        var asked = await CommandAsync("C9");

        await bot.Channel.ShowStatusAsync(asked, "Looking…", Token);
        await ReplyAsync(asked, SomeReply.Saying("Within nine days.", Visibility.AskerOnly));
        await ReplyAsync(asked, SomeReply.Saying("Within nine days.", Visibility.AskerOnly));

        var answer = Assert.Single(peer.Workspace.Answers);
        Assert.Equal(("U1", true), (answer.OnlyFor, answer.IsResponse));
        Assert.StartsWith("Within nine days.", answer.Read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C1", "U1", null)] // For the asker's eyes in the channel.
    [InlineData("C9", null, "DU1")] // By direct message where the bot is no member.
    public async Task An_answer_after_half_an_hour_goes_another_way(string channel, string? onlyFor, string? direct)
    {
        var asked = await CommandAsync(channel);
        peer.Responses.Age(TimeSpan.FromMinutes(31));

        await ReplyAsync(asked, SomeReply.Saying("At last.", Visibility.AskerOnly));

        var answer = Assert.Single(peer.Workspace.Answers);
        Assert.Equal((onlyFor, direct ?? channel, false), (answer.OnlyFor, answer.Channel, answer.IsResponse));
        Assert.Contains("expired_url", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sixth_message_of_a_response_url_goes_another_way()
    {
        var asked = await CommandAsync("C1");
        foreach (var number in Enumerable.Range(0, 5))
        {
            peer.Responses.Take(SlackTicket.Read(asked.Ticket).ResponseUrl!.Split('/')[^1], new() { ["text"] = $"{number}" });
        }

        await ReplyAsync(asked, SomeReply.Saying("The sixth.", Visibility.AskerOnly));

        var answer = peer.Workspace.Answers.Single(answer => answer.Read.StartsWith("The sixth.", StringComparison.Ordinal));
        Assert.Equal(("U1", false), (answer.OnlyFor, answer.IsResponse));
        Assert.Contains("used_url", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_answer_is_posted_to_the_channel()
    {
        var asked = await CommandAsync("C1");
        await ReplyAsync(asked, SomeReply.Saying("Within nine days.", Visibility.AskerOnly, new ReplyAction.Share("r1", "Share")));

        var share = await PressAsync(peer.Workspace.Answers.Single(), Buttons.Share);
        await bot.Channel.PostAsync(new PostAddress(share.Place, Person: null), SomeReply.Saying("Within nine days."), "share:r1", Token);

        Assert.Equal(new ChatRequest.Share("r1"), share.Request);
        var shared = peer.Workspace.Answers[^1];
        Assert.Equal(("C1", null, null), (shared.Channel, shared.OnlyFor, shared.ThreadTs));
    }

    [Fact]
    public async Task A_person_is_written_to_directly_once()
    {
        var address = new PostAddress((await MentionAsync("C1")).Place, "U7");

        await bot.Channel.PostAsync(address, SomeReply.Saying("A person says so."), "desk:1", Token);
        await bot.Channel.PostAsync(address, SomeReply.Saying("A person says so."), "desk:1", Token);

        Assert.Equal("DU7", Assert.Single(peer.Workspace.Answers).Channel);
    }

    [Theory]
    [InlineData("channel_not_found", ReplyFailure.Never)]
    [InlineData("not_in_channel", ReplyFailure.Never)]
    [InlineData("is_archived", ReplyFailure.Never)]
    [InlineData("token_revoked", ReplyFailure.Never)]
    [InlineData("missing_scope", ReplyFailure.Never)]
    [InlineData("restricted_action", ReplyFailure.Never)]
    [InlineData("msg_blocks_too_long", ReplyFailure.Never)]
    [InlineData("stopped_by_user", ReplyFailure.Never)]
    [InlineData("streaming_state_conflict", ReplyFailure.Later)]
    [InlineData("internal_error", ReplyFailure.Later)]
    public async Task An_error_says_whether_to_try_again(string error, ReplyFailure failure)
    {
        var asked = await MentionAsync("C1");
        peer.Faults.Plan("chat.postMessage", new PeerFault.Error(error));

        var exception = await Assert.ThrowsAsync<ReplyException>(() => ReplyAsync(asked, SomeReply.Saying("Secret words.")));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(error, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words", exception.ToString() + bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_holds_a_message_and_a_deleted_message_are_told_apart()
    {
        var posted = await ReplyAsync(await MentionAsync("C1"), SomeReply.Saying("A."));
        peer.Faults.Plan("chat.update", new PeerFault.Error("streaming_state_conflict"));

        Assert.Equal(ReplyFailure.Later, (await Assert.ThrowsAsync<ReplyException>(() => bot.Channel.ReplaceAsync(posted, SomeReply.Saying("B."), Token))).Failure);
        await bot.Channel.RemoveAsync(posted, Token);
        Assert.Equal(ReplyFailure.Never, (await Assert.ThrowsAsync<ReplyException>(() => bot.Channel.ReplaceAsync(posted, SomeReply.Saying("B."), Token))).Failure);
    }

    [Fact]
    public async Task No_token_is_logged()
    {
        await ReplyAsync(await MentionAsync("C1"), SomeReply.Saying("A."));

        Assert.DoesNotContain("xoxb", bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("xapp", bot.Log.Text, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<PostedReply> ReplyAsync(ChatEvent asked, Reply reply) => bot.Channel.ReplyAsync(asked, reply, Token);

    private async Task<ChatEvent> MentionAsync(string channel)
    {
        var (ts, payload) = peer.Events.Mention(channel, "U1", "How soon?");
        Assert.NotNull((await peer.Sockets.DeliverAsync("events_api", payload)).Acknowledgement);
        return bot.Taken.Single(taken => taken.Message == ts);
    }

    private Task<ChatEvent> CommandAsync(string channel) => TakenAsync("slash_commands", peer.Events.Command("/ask", "How soon?", channel, "U1"));

    private Task<ChatEvent> PressAsync(PeerMessage message, string action) => TakenAsync("interactive", peer.Events.Press(message, action, "U1"));

    private async Task<ChatEvent> TakenAsync(string type, System.Text.Json.Nodes.JsonObject payload)
    {
        Assert.NotNull((await peer.Sockets.DeliverAsync(type, payload)).Acknowledgement);
        return bot.Taken.Single(taken => taken.Key == $"slack:{payload["trigger_id"]!.GetValue<string>()}");
    }
}
