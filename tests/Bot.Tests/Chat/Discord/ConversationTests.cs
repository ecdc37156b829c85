using System.Text.Json.Nodes;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Discord;

/// <summary>A whole conversation: the shipped library behind the bot, and the peer before it.</summary>
[Collection(nameof(ShippedLibrary))]
public sealed class ConversationTests(ShippedLibrary library) : IAsyncLifetime
{
    private const string Question = "What is a red notice?";

    private readonly TemporaryFolder folder = new();
    private DiscordPeer peer = null!;
    private PeerPeople people = null!;
    private DiscordBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        peer = await DiscordPeer.StartAsync(OfficialDiscord.CheckAsync);
        people = new PeerPeople(peer);
        bot = DiscordBot.Over(folder["data"], library, peer, ("Discord:MessageContent", "true"));
        await bot.StartAsync();
        await peer.Gateway.WaitAsync("ready");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await peer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_command_is_answered_in_private()
    {
        var asked = await people.CommandAsync("ask", ("question", Question));
        var answer = await Answered(asked);

        Assert.True(answer.IsPrivate);
        Assert.Contains(@"**\[1\]**", answer.Text, StringComparison.Ordinal);
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_mention_is_answered_by_a_reply_that_everyone_sees()
    {
        var message = await people.SayAsync($"<@{DiscordPeer.BotUser}> {Question}");
        var answer = await PostedAsync(PeerPeople.Channel, 1);

        Assert.Equal((message, false), (answer.RepliesTo, answer.IsPrivate));
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_direct_message_and_a_reply_to_its_answer_are_answered()
    {
        await people.WriteDirectlyAsync(Question);
        var first = await PostedAsync(PeerStore.DirectOf(PeerPeople.Somebody), 1);
        await people.WriteDirectlyAsync("Who publishes it?");
        var second = await PostedAsync(PeerStore.DirectOf(PeerPeople.Somebody), 2);

        Assert.NotEqual(first.Text, second.Text);
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_passage_is_shown_to_the_one_who_asks_for_it()
    {
        var answer = await Answered(await people.CommandAsync("ask", ("question", Question)));
        var passage = await Answered(await people.PressAsync(answer, "Show passage 1"));

        Assert.True(passage.IsPrivate);
        Assert.Contains("> ", passage.Text, StringComparison.Ordinal);
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_shared_answer_stands_in_the_channel()
    {
        var answer = await Answered(await people.CommandAsync("ask", ("question", Question)));
        var said = await Answered(await people.PressAsync(answer, "Share"));

        var shared = Assert.Single(peer.Rest.Store.Of(PeerPeople.Channel), message => !message.IsPrivate);
        Assert.Contains(@"**\[1\]**", shared.Text, StringComparison.Ordinal);
        Assert.Equal("Everyone in the channel sees it now.", said.Text);
    }

    [Fact]
    public async Task What_is_wrong_is_asked_for_in_a_dialog()
    {
        var answer = await Answered(await people.CommandAsync("ask", ("question", Question)));
        var opened = await people.PressAsync(answer, "Wrong?");
        Assert.Null(await opened.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        var thanks = await Answered(await people.SubmitAsync(opened, "It is about blue notices."));

        Assert.Equal(("Thank you. It is kept for the people who look after the answers.", true), (thanks.Text, thanks.IsPrivate));
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_person_at_the_desk_answers_who_asked()
    {
        var chosen = people.Command("9", "4100", "bot", ("choice", "desk"));
        chosen["member"]!["permissions"] = "16";
        await Answered(await people.InteractAsync(chosen));
        var answer = await Answered(await people.CommandAsync("ask", ("question", Question)));
        await Answered(await people.PressAsync(answer, "Ask a person"));
        var atDesk = peer.Rest.Store.Of("4100").Single(message => !message.IsPrivate);
        var opened = await people.PressAsync(atDesk, "Answer", person: "9");
        await opened.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Answered(await people.SubmitAsync(opened, "Ask *us* @everyone.", person: "9"));

        var brought = await PostedAsync(PeerStore.DirectOf(PeerPeople.Somebody), 1);
        Assert.Contains("Ask \\*us\\* \\@\u200Beveryone.", brought.Text, StringComparison.Ordinal);
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_message_of_somebody_else_is_asked_about()
    {
        var answer = await Answered(await people.AskAboutAsync("123", Question));
        Assert.True(answer.IsPrivate);
        Assert.Contains(@"**\[1\]**", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_question_is_answered_anew_and_a_deleted_one_takes_its_answer_along()
    {
        var question = people.Message($"<@{DiscordPeer.BotUser}> {Question}", PeerPeople.Channel, PeerPeople.Somebody, null);
        await people.PostAsync(question);
        var first = await PostedAsync(PeerPeople.Channel, 1);
        await people.EditAsync(question, $"<@{DiscordPeer.BotUser}> How long is a red notice valid?");
        await GatewayBench.UntilAsync(() => peer.Rest.Store.Messages[first.Id].Text != first.Text);
        await people.DeleteAsync($"{question["id"]}");
        await GatewayBench.UntilAsync(() => !peer.Rest.Store.Messages.ContainsKey(first.Id));

        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_question_that_is_deleted_from_a_thread_takes_its_answer_along()
    {
        var question = people.Message($"<@{DiscordPeer.BotUser}> {Question}", DiscordPeer.ThreadChannel, PeerPeople.Somebody, null);
        await people.PostAsync(question);
        var answer = await PostedAsync(DiscordPeer.ThreadChannel, 1);

        await people.DeleteAsync($"{question["id"]}", DiscordPeer.ThreadChannel);

        await GatewayBench.UntilAsync(() => !peer.Rest.Store.Messages.ContainsKey(answer.Id));
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_question_that_is_deleted_from_direct_messages_takes_its_answer_along()
    {
        var direct = PeerStore.DirectOf(PeerPeople.Somebody);
        var question = await people.WriteDirectlyAsync(Question);
        var answer = await PostedAsync(direct, 1);

        await peer.Gateway.DispatchAsync("MESSAGE_DELETE", new JsonObject { ["id"] = question, ["channel_id"] = direct });

        await GatewayBench.UntilAsync(() => !peer.Rest.Store.Messages.ContainsKey(answer.Id));
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task A_message_that_replies_to_an_answer_goes_on_from_it()
    {
        await people.SayAsync($"<@{DiscordPeer.BotUser}> {Question}");
        var first = await PostedAsync(PeerPeople.Channel, 1);
        await people.SayAsync("Who publishes it?", repliesTo: first.Id);
        var second = await PostedAsync(PeerPeople.Channel, 2);

        Assert.Contains("red notice", second.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_plain_message_in_a_thread_under_an_answer_follows_it_up()
    {
        await people.SayAsync($"<@{DiscordPeer.BotUser}> {Question}", DiscordPeer.ThreadChannel);
        var first = await PostedAsync(DiscordPeer.ThreadChannel, 1);
        await people.SayAsync("Who publishes it?", DiscordPeer.ThreadChannel, repliesTo: first.Id);
        Assert.NotEqual(first.Text, (await PostedAsync(DiscordPeer.ThreadChannel, 2)).Text);
    }

    [Fact]
    public async Task A_channel_that_was_switched_off_is_left_alone()
    {
        var chosen = people.Command("9", PeerPeople.Channel, "bot", ("choice", "off"));
        chosen["member"]!["permissions"] = "16";
        await Answered(await people.InteractAsync(chosen));
        var answer = await Answered(await people.CommandAsync("ask", ("question", Question)));
        Assert.Equal("The bot is switched off in this channel. Ask it in a direct message.", answer.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_chosen_for_a_channel_holds_in_its_threads_and_the_other_way_round(bool isChosenInThread)
    {
        var chosen = people.Command("9", isChosenInThread ? DiscordPeer.ThreadChannel : PeerPeople.Channel, "bot", ("choice", "off"));
        chosen["member"]!["permissions"] = "16";
        await Answered(await people.InteractAsync(chosen));
        await people.SayAsync($"<@{DiscordPeer.BotUser}> {Question}", DiscordPeer.ThreadChannel);
        var mentioned = await PostedAsync(DiscordPeer.ThreadChannel, isChosenInThread ? 2 : 1);
        var commanded = await Answered(await people.CommandAsync("ask", ("question", Question)));

        const string Off = "The bot is switched off in this channel. Ask it in a direct message.";
        Assert.Equal((Off, Off), (mentioned.Text, commanded.Text));
    }

    [Fact]
    public async Task What_is_shared_and_what_a_person_replies_stands_in_the_thread_where_it_was_asked()
    {
        var chosen = people.Command("9", "4100", "bot", ("choice", "desk"));
        chosen["member"]!["permissions"] = "16";
        await Answered(await people.InteractAsync(chosen));
        var answer = await Answered(await people.CommandAsync(PeerPeople.Somebody, DiscordPeer.ThreadChannel, "ask", ("question", Question)));
        await Answered(await people.PressAsync(answer, "Share"));
        Assert.Contains(peer.Rest.Store.Of(DiscordPeer.ThreadChannel), message => !message.IsPrivate);

        var open = await Answered(await people.CommandAsync(PeerPeople.Somebody, DiscordPeer.ThreadChannel, "ask", ("question", Question), ("private", false)));
        await Answered(await people.PressAsync(open, "Ask a person"));
        var opened = await people.PressAsync(peer.Rest.Store.Of("4100").Single(message => !message.IsPrivate), "Answer", person: "9");
        await opened.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Answered(await people.SubmitAsync(opened, "So it is.", person: "9"));

        Assert.Contains(peer.Rest.Store.Of(DiscordPeer.ThreadChannel), message => message.Text.Contains("So it is.", StringComparison.Ordinal));
        Assert.Empty(peer.Rest.Store.Of(PeerPeople.Channel));
        Assert.Empty(peer.Violations);
    }

    [Fact]
    public async Task Who_is_not_a_moderator_chooses_nothing() => Assert.Equal(
        "Only who may manage the channel can choose this.",
        (await Answered(await people.CommandAsync("bot", ("choice", "off")))).Text);

    private static async Task<PeerMessage> Answered(PeerInteraction interaction) =>
        await interaction.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("There was a dialog instead of an answer.");

    private Task<PeerMessage> PostedAsync(string channel, int number) => peer.PostedAsync(channel, number);
}
