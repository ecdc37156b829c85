using Bot.Chat.Slack.Events;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Slack;

namespace Bot.Tests.Chat.Slack;

/// <summary>The whole program answers from its shipped documents on a loopback Slack.</summary>
public sealed class WholeConversationTests : IAsyncLifetime
{
    private const string Question = "What is a red notice?";

    private readonly TemporaryFolder folder = new();
    private SlackPeer peer = null!;

    public async ValueTask InitializeAsync() => peer = await SlackPeer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await peer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_mention_a_direct_message_a_follow_up_a_command_and_a_check_are_answered_with_sources()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder);

        var (mention, payload) = peer.Events.Mention("C1", "U1", Question);
        var answer = await AnswerAsync("events_api", payload);
        Assert.Equal(("C1", mention, null), (answer.Channel, answer.ThreadTs, answer.OnlyFor));
        Assert.Contains("[1]", answer.Read, StringComparison.Ordinal);
        Assert.NotNull(answer.ButtonValue(Buttons.Helpful));

        var (followUp, followUpPayloads) = peer.Events.Say("C1", "U1", "Who can ask for one?", mention);
        Assert.Equal(mention, (await AnswerAsync("events_api", followUpPayloads.Single())).ThreadTs);
        Assert.NotEqual(mention, followUp);

        var (direct, directPayloads) = peer.Events.Say("DU2", "U2", Question);
        Assert.Equal(("DU2", direct), (await AnswerAsync("events_api", directPayloads.Single())) is var inDirect ? (inDirect.Channel, inDirect.ThreadTs!) : default);

        var privately = await AnswerAsync("slash_commands", peer.Events.Command("/ask", Question, "C2", "U3"));
        Assert.Equal(("U3", true), (privately.OnlyFor, privately.IsResponse));
        Assert.NotNull(privately.ButtonValue(Buttons.Share));

        var verdict = await AnswerAsync("slash_commands", peer.Events.Command("/check", "A red notice is an international arrest warrant.", "C2", "U4"));
        Assert.Equal("U4", verdict.OnlyFor);
        Assert.DoesNotContain("xoxb", bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_question_has_its_answer_edited_and_a_deleted_one_takes_it_along()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder);
        var (ts, payload) = peer.Events.Mention("C1", "U1", Question);
        var answer = await AnswerAsync("events_api", payload);
        var before = answer.Read;

        await peer.Sockets.DeliverAsync("events_api", peer.Events.Edit("C1", ts, $"<@{PeerWorkspace.Bot}> What is a blue notice?", "99.0"));
        await Eventually.TrueAsync(() => answer.Edits == 1 && answer.Read != before, "the answer follows");

        await peer.Sockets.DeliverAsync("events_api", peer.Events.Delete("C1", ts));
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Count == 0, "the answer is gone");
    }

    [Fact]
    public async Task Questions_under_random_faults_and_a_restart_are_each_answered_once()
    {
        const int Questions = 240;
        const int Channels = 60;
        foreach (var number in Enumerable.Range(100, Channels))
        {
            peer.Workspace.Member[$"C{number}"] = true;
        }

        peer.Sockets.AckTime = TimeSpan.FromSeconds(1);
        peer.Sockets.Redeliveries = 20;
        var chaos = new PeerChaos(peer, seed: 11, callFaults: 0.1, socketFaults: 0.05);
        var bot = await WholeBot.StartAsync(peer, folder);
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>();
        var first = Enumerable.Range(0, Questions / 2).Select(AskAsync).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await bot.DisposeAsync();
        bot = await WholeBot.StartAsync(peer, folder);
        await Task.WhenAll(first.Concat(Enumerable.Range(Questions / 2, Questions / 2).Select(AskAsync)));
        chaos.End();

        try
        {
            await Eventually.TrueAsync(() => asked.All(key => peer.Workspace.Answers.Any(answer => answer.Key == key)), "every question is answered", TimeSpan.FromSeconds(120));
            Assert.Equal(Questions, asked.Count);
            Assert.Equal(asked.Order(), peer.Workspace.Answers.Select(answer => answer.Key).Order());
            Assert.True(peer.Faults.Injected.Values.Sum() > Questions / 20);
        }
        finally
        {
            await bot.DisposeAsync();
        }

        async Task AskAsync(int number)
        {
            var payload = peer.Events.Mention($"C{100 + (number % Channels)}", $"U{number}", Question).Payload;
            asked.Add($"slack:{payload["event_id"]!.GetValue<string>()}");
            Assert.NotNull((await peer.Sockets.DeliverAsync("events_api", payload)).Acknowledgement);
        }
    }

    private async Task<PeerMessage> AnswerAsync(string type, System.Text.Json.Nodes.JsonObject payload)
    {
        var before = peer.Workspace.Answers.Count;
        Assert.NotNull((await peer.Sockets.DeliverAsync(type, payload)).Acknowledgement);
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Count > before, "an answer is posted");
        return peer.Workspace.Answers[^1];
    }
}
