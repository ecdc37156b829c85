using Bot.Chat.Slack;
using Bot.Chat.Slack.Events;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Slack;

/// <summary>The whole program answers from its shipped documents on a loopback Slack.</summary>
public sealed class WholeConversationTests : IAsyncLifetime
{
    private const string Question = "What is a red notice?";

    private readonly TemporaryFolder folder = new();
    private SlackPeer peer = null!;

    public async ValueTask InitializeAsync() => peer = await SlackPeer.StartAsync(OfficialSlack.Check);

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
    public async Task A_private_answer_is_shared_its_passage_shown_and_its_fault_told()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder);
        var privately = await AnswerAsync("slash_commands", peer.Events.Command("/ask", Question, "C1", "U1"));

        var passage = await AnswerAsync("interactive", peer.Events.Press(privately, "bot.passage.1", "U1"));
        Assert.Equal(("U1", true), (passage.OnlyFor, passage.Read.Length > 0));

        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(privately, Buttons.Share, "U1"));
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Any(answer => answer is { OnlyFor: null, Channel: "C1" }), "it is shared");
        Assert.Single(peer.Workspace.Answers, answer => answer.OnlyFor is null);

        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(privately, Buttons.Wrong, "U1"));
        await Eventually.TrueAsync(() => !peer.Workspace.Views.IsEmpty, "a dialog is open");
        var thanks = await AnswerAsync("interactive", peer.Events.Submit(peer.Workspace.Views.Single(), "It is not so.", "U1"));
        Assert.Equal("U1", thanks.OnlyFor);
        Assert.DoesNotContain("It is not so", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_only_the_asker_sees_anything_and_sharing_says_what_to_do()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder);

        var between = await AnswerAsync("slash_commands", peer.Events.Command("/ask", Question, "D9", "U1"));
        Assert.Equal(("U1", true, null), (between.OnlyFor, between.IsResponse, between.ButtonValue(Buttons.Share)));
        await Eventually.TrueAsync(() => bot.Get<SlackPeople>().LocaleOf(PeerWorkspace.Team, "U1") is not null, "it is known that the person reads French");

        var inPrivate = await AnswerAsync("slash_commands", peer.Events.Command("/ask", Question, "C9", "U1"));
        var refused = await AnswerAsync("interactive", peer.Events.Press(inPrivate, Buttons.Share, "U1"));
        Assert.Equal(
            ("U1", "Ceci n'a pas pu être partagé : le bot ne peut pas écrire ici. Invitez-le dans le canal ou demandez à un administrateur de l'autoriser à écrire, puis partagez de nouveau."),
            (refused.OnlyFor, refused.Read.Trim()));

        peer.Workspace.Member["C9"] = true;
        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(inPrivate, Buttons.Share, "U1"));
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Any(answer => answer is { Channel: "C9", OnlyFor: null }), "it is shared");
    }

    [Fact]
    public async Task A_question_goes_to_a_person_and_their_words_come_back()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder);
        await AnswerAsync("slash_commands", peer.Events.Command("/bot", "desk", "C2", PeerWorkspace.Admin));
        await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C1", "U1", "Which zebra eats the moon cheese in Lyon?").Payload);
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Any(answer => answer.Channel == "C1" && answer.ButtonValue(Buttons.AskPerson) is not null), "a person is offered");

        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(peer.Workspace.Answers.Single(answer => answer.Channel == "C1"), Buttons.AskPerson, "U1"));
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Any(answer => answer.Channel == "C2" && answer.ButtonValue(Buttons.AnswerAsker) is not null), "the question stands at the desk");
        await peer.Sockets.DeliverAsync("interactive", peer.Events.Press(peer.Workspace.Answers.Single(answer => answer.ButtonValue(Buttons.AnswerAsker) is not null), Buttons.AnswerAsker, "U5"));
        await Eventually.TrueAsync(() => !peer.Workspace.Views.IsEmpty, "a dialog is open");
        await peer.Sockets.DeliverAsync("interactive", peer.Events.Submit(peer.Workspace.Views.Single(), "None that we know of.", "U5"));

        await Eventually.TrueAsync(() => peer.Workspace.Answers.Any(answer => answer is { Channel: "C1", OnlyFor: null } && answer.Read.Contains("None that we know of.", StringComparison.Ordinal)), "the words came back");
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
    public async Task Over_http_it_answers_beside_the_pages_by_a_name_that_is_allowed()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder, "Slack:AppToken=", $"Slack:SigningSecret={SlackBot.Secret}", "Web:AllowedHosts=bot.example.org");
        using var http = new HttpClient { BaseAddress = new Uri(bot.Address) };
        http.DefaultRequestHeaders.Host = "bot.example.org";
        var signed = new SignedRequests(http, SlackBot.Secret);

        Assert.Equal(System.Net.HttpStatusCode.OK, (await signed.EventAsync(peer.Events.Mention("C1", "U1", Question).Payload)).StatusCode);
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Count == 1, "an answer is posted");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await signed.SendAsync("/slack/commands", "application/x-www-form-urlencoded", "ssl_check=1&padding=" + new string('a', 3_000_000))).StatusCode);

        var forged = await http.PostAsync("/slack/events", new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Equal((System.Net.HttpStatusCode.Unauthorized, ""), (forged.StatusCode, await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Five_hundred_commands_at_once_are_acknowledged_in_time_and_answered()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder);

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 500).Select(number => peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/ask", Question, $"C{number % 50}", $"U{number}"))));
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Count == 500, "all are answered", TimeSpan.FromSeconds(120));

        Assert.All(deliveries, delivery => Assert.Equal(1, delivery.Sent));
        var slowest = deliveries.Select(delivery => delivery.Took).Order().ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"acknowledged: p50 {slowest[250].TotalMilliseconds:0} ms, p99 {slowest[494].TotalMilliseconds:0} ms");
        Assert.True(slowest[^1] < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Thirty_mentions_in_one_channel_hold_up_no_question_elsewhere()
    {
        await using var bot = await WholeBot.StartAsync(peer, folder, "Chat:StopSeconds=1");
        await AnswerAsync("slash_commands", peer.Events.Command("/ask", Question, "C2", "U3")); // The first question warms up what is made once.
        foreach (var number in Enumerable.Range(0, 30))
        {
            await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C1", $"U{number}", Question).Payload);
        }

        await peer.Sockets.DeliverAsync("events_api", peer.Events.Mention("C2", "U3", Question).Payload);
        await Eventually.TrueAsync(() => peer.Workspace.Answers.Any(answer => answer is { Channel: "C2", OnlyFor: null }), "it is answered", TimeSpan.FromSeconds(2));

        Assert.InRange(peer.Workspace.Answers.Count(answer => answer.Channel == "C1"), 1, 10);
    }

    [Fact]
    public async Task Questions_under_random_faults_and_a_restart_are_each_answered_once()
    {
        var wanted = Environment.GetEnvironmentVariable("BOT_SLACK_QUESTIONS") is { } setting && int.TryParse(setting, out var more) ? more : 240;
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
        var first = Enumerable.Range(0, wanted / 2).Select(AskAsync).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await bot.DisposeAsync();
        bot = await WholeBot.StartAsync(peer, folder);
        await Task.WhenAll(first.Concat(Enumerable.Range(wanted / 2, wanted / 2).Select(AskAsync)));

        try
        {
            await Eventually.TrueAsync(() => asked.All(key => peer.Workspace.Answers.Any(answer => answer.Key == key)), "every question is answered", TimeSpan.FromSeconds(60 + (wanted / 4)));
            chaos.End();
            Assert.Equal(wanted, asked.Count);
            Assert.Equal(asked.Order(), peer.Workspace.Answers.Select(answer => answer.Key).Order());
            Assert.True(peer.Faults.Injected.Values.Sum() > wanted / 20);
            TestContext.Current.TestOutputHelper?.WriteLine($"{wanted} questions, faults: {string.Join(", ", peer.Faults.Injected.OrderBy(fault => fault.Key).Select(fault => $"{fault.Key} {fault.Value}"))}");
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
