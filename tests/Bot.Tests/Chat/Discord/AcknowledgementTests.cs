using Bot.Chat.Discord.Events;

namespace Bot.Tests.Chat.Discord;

public sealed class AcknowledgementTests
{
    [Fact]
    public async Task Who_waits_is_not_left_behind_by_a_second_delivery()
    {
        var acknowledgements = new Acknowledgements();
        acknowledgements.Begin("1");
        var waiting = acknowledgements.WaitAsync("1", TestContext.Current.CancellationToken);

        acknowledgements.Begin("1");
        acknowledgements.End("1");

        await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
