using Bot.Chat;

namespace Bot.Tests.Chat;

public sealed class QuestionFormTests
{
    [Theory]
    [InlineData("Thank you so much!", true)]
    [InlineData("okay, thanks", true)]
    [InlineData("Muchas gracias.", true)]
    [InlineData("شكرًا جزيلا", true)]
    [InlineData("Thank you, and how soon?", false)]
    public void Who_only_thanks_waits_for_no_reply(string text, bool isCourtesy) => Assert.Equal(isCourtesy, QuestionForm.IsCourtesy(text));

    [Fact]
    public async Task A_long_text_of_thanks_takes_no_longer_than_another()
    {
        var text = string.Concat(Enumerable.Repeat("thank you ", 400)) + "x";

        Assert.False(await Task.Run(() => QuestionForm.IsCourtesy(text)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }
}
