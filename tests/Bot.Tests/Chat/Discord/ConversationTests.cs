using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Discord;

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
        peer = await DiscordPeer.StartAsync();
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
        Assert.Contains("wanted", answer.Text, StringComparison.OrdinalIgnoreCase);
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

    private static async Task<PeerMessage> Answered(PeerInteraction interaction) =>
        await interaction.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("There was a dialog instead of an answer.");

    private Task<PeerMessage> PostedAsync(string channel, int number) => peer.PostedAsync(channel, number);
}
