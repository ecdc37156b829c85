using Bot.Search;

namespace Bot.Tests.Grounding;

/// <summary>The inflected forms of a word meet, and those of other words do not.</summary>
public sealed class LemmasTests
{
    [Theory]
    [InlineData("publish publishes published publishing")]
    [InlineData("send sends sent sending")]
    [InlineData("cancel cancels cancelled canceled cancelling")]
    [InlineData("decide decides decided deciding")]
    [InlineData("notify notifies notified notifying")]
    [InlineData("agree agrees agreed agreeing")]
    [InlineData("bureau bureaus")]
    [InlineData("country countries")]
    [InlineData("process processes processed processing")]
    [InlineData("write writes wrote written writing")]
    [InlineData("criterion criteria")]
    public void Forms_of_one_word_meet(string forms) => Assert.Single(forms.Split(' ').Select(Lemmas.Of).Distinct());

    [Theory]
    [InlineData("public", "publish")]
    [InlineData("publication", "public")]
    [InlineData("new", "news")]
    [InlineData("note", "notice")]
    [InlineData("police", "policy")]
    public void Other_words_stay_apart(string first, string second) => Assert.NotEqual(Lemmas.Of(first), Lemmas.Of(second));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ed")]
    [InlineData("ing")]
    [InlineData("sss")]
    [InlineData("\ud800")]
    public void Scraps_do_no_harm(string scrap) => Assert.NotNull(Lemmas.Of(scrap));

    [Fact]
    public void More_words_than_are_remembered_change_nothing()
    {
        for (var number = 0; number < 60_000; number++)
        {
            Lemmas.Of($"w{number}");
        }

        Assert.Equal(Lemmas.Of("publish"), Lemmas.Of("published"));
    }
}
