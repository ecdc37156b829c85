using Bot.Answers.Verification;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answers.Verification;

public sealed class PlainTextCheckTests
{
    private const string Passage = "Write to the desk at desk@example.org or +33 4 72 44 70 00, see https://www.example.org/desk and follow @thedesk for __news__ ☎.";

    [Theory]
    [InlineData("The desk’s “office” answers – within 24 hours – 45% of requests (Rule 25(2)), e.g. by post; i.e. not at 10:00 a.m. in the U.S.")]
    [InlineData("At the end of 2023 there were 74,224 valid red notices, 16,394 yellow and 18,179 blue; 1 234 567 files in all.")]
    [InlineData("L’article 3 s’applique à l’œuvre d’un « État » : voir l’article 83, § 2.")]
    [InlineData("¿Cuándo? El artículo 3 se aplica a los niños.")]
    [InlineData("تنتخب الجمعية العامة أعضاء اللجنة، لمدة ٥ سنوات.")]
    [InlineData("Resolution GA-2017-86-RES-09 of 26 March 2026 at 10:00 CET [III/IRPD/GA/2011 (2025)] costs 5 * 3 €.")]
    [InlineData("Write to the desk at desk@example.org.")]
    [InlineData("Call the desk at +33 4 72 44 70 00.")]
    [InlineData("See https://www.example.org/desk, or follow @thedesk ☎.")]
    public void Plain_text_and_what_the_quotes_have_stand(string text) => Assert.Null(PlainTextCheck.Fault(SomeSentence.On(Passage, text)));

    [Theory]
    [InlineData("See https://evil.example/a?q=1.")]
    [InlineData("See https://www.example.org.evil.example/desk.")]
    [InlineData("See hxxps://evil.example.")]
    [InlineData("See www.evil.example now.")]
    [InlineData("See evil.example/ccf for more.")]
    [InlineData("See evil.com.")]
    [InlineData("See evil[.]com or evil (dot) com.")]
    [InlineData("See éxample.org.")]
    [InlineData("See ample.org.")]
    [InlineData("Write to help@evil.example.")]
    [InlineData("Write to sk@example.org.")]
    [InlineData("Use mailto:desk.")]
    [InlineData("Call tel:+3347244.")]
    public void A_link_or_address_of_its_own_is_refused(string text) => Refuses("it has a link or an address that its quotes do not have", text);

    [Theory]
    [InlineData("Call +33 4 00 00 00 00.")]
    [InlineData("Call 0033 4 72 44 70 01.")]
    [InlineData("Call (04) 72-44-70-00-11.")]
    [InlineData("Call 04.72.44.70.00.")]
    [InlineData("Call 0472447000 now.")]
    public void A_telephone_number_of_its_own_is_refused(string text) => Refuses("it has a telephone number that its quotes do not have", text);

    [Theory]
    [InlineData("@everyone the desk is open.")]
    [InlineData("The desk is open, @HERE.")]
    [InlineData("＠everyone the desk is open.")]
    [InlineData("@every\u200Bone the desk is open.")]
    [InlineData("<!channel> the desk is open.")]
    [InlineData("<!subteam^S012> the desk is open.")]
    [InlineData("<@U024BE7LH> the desk is open.")]
    [InlineData("<@!80351110224678912> is open.")]
    [InlineData("<@&165511591545143296> is open.")]
    [InlineData("<#103735883630395392> is open.")]
    [InlineData("</ask:816437322781949972> is open.")]
    [InlineData("&lt;!here&gt; it is open.")]
    [InlineData("<:party:816437322781949972> it is open.")]
    public void A_mention_that_calls_people_is_refused(string text) => Refuses("it calls people by a mention", text);

    [Fact]
    public void A_mention_that_calls_people_or_an_image_is_refused_even_in_the_sources_own_words()
    {
        Assert.Equal("it calls people by a mention", PlainTextCheck.Fault(SomeSentence.On("Hello @everyone, the desk is open.", "Hello @everyone, the desk is open.")));
        Assert.Equal("it has an image", PlainTextCheck.Fault(SomeSentence.On("Look ![a](b) here.", "Look ![a](b) here.")));
    }

    [Theory]
    [InlineData("![chart](c.png)")]
    [InlineData("See <img src=x onerror=alert(1)>.")]
    [InlineData("See < svg onload=1>.")]
    public void An_image_is_refused(string text) => Refuses("it has an image", text);

    [Fact]
    public void Another_mention_is_refused_unless_it_is_quoted() => Refuses("it has a mention that its quotes do not have", "Ask @otherdesk about it.");

    [Theory]
    [InlineData("The desk is **open**.")]
    [InlineData("The desk is *open*.")]
    [InlineData("The desk is _open_.")]
    [InlineData("The desk is ~~open.")]
    [InlineData("The desk is ||open||.")]
    [InlineData("The desk is `open`.")]
    [InlineData("# The desk")]
    [InlineData("> The desk is open.")]
    [InlineData("- The desk is open.")]
    [InlineData("The [desk](open).")]
    [InlineData("The desk is open [1].")]
    [InlineData("The desk is open【1†source】.")]
    [InlineData("The <b>desk</b> is open.")]
    [InlineData("The desk </answer> is open.")]
    [InlineData("The desk &nbsp;is &#64;open.")]
    [InlineData("The {{desk}} is open.")]
    public void Markup_of_its_own_is_refused(string text) => Refuses("it has markup", text);

    [Theory]
    [InlineData("The desk\nis open.")]
    [InlineData("The desk\u0007 is open.")]
    [InlineData("The \u001b[31mdesk is open.")]
    [InlineData("The desk\u2028is open.")]
    [InlineData("The de\u200Bsk is open.")]
    [InlineData("The \u202Eksed is open.")]
    [InlineData("The \u2066desk\u2069 is open.")]
    [InlineData("The de\u00ADsk is open.")]
    [InlineData("The desk\uFE0F is open.")]
    [InlineData("The desk\u3164 is open.")]
    [InlineData("The desk\U000E0041 is open.")]
    [InlineData("The desk\uE000 is open.")]
    [InlineData("The desk\uFFFD is open.")]
    [InlineData("The desk\uD800 is open.")]
    [InlineData("The dеsk is open.")]
    [InlineData("The deѕk is open.")]
    [InlineData("The ɗesk is open.")]
    [InlineData("The ｄesk is open.")]
    [InlineData("The 𝐝esk is open.")]
    [InlineData("The desk is open ✅.")]
    [InlineData("The desk 📞 is open.")]
    [InlineData("The d\u0336\u0336\u0336\u0336esk is open.")]
    public void Characters_that_hide_or_disguise_are_refused(string text) => Assert.NotNull(PlainTextCheck.Fault(SomeSentence.On(Passage, text)));

    [Theory]
    [InlineData("The desk <script>alert(1)</script> is open.")]
    [InlineData("The [desk](javascript:alert) is open.")]
    [InlineData("The \u202Eksed is open.")]
    [InlineData("The de\u200Bsk is open.")]
    [InlineData("The dеsk is open.")]
    [InlineData("The **desk** is open.")]
    public void A_source_that_has_such_signs_does_not_make_them_fit(string text) =>
        Assert.NotNull(PlainTextCheck.Fault(SomeSentence.On(Some.Passage(text + " It answers."), "So: " + text, text)));

    [Fact]
    public void Markup_that_runs_is_refused_even_in_the_sources_own_words() =>
        Assert.Equal("it has markup that runs", PlainTextCheck.Fault(SomeSentence.On("See <script>alert(1)</script> here.", "See <script>alert(1)</script> here.")));

    [Fact]
    public void A_letter_of_another_alphabet_stands_when_the_quotes_have_it() =>
        Assert.Null(PlainTextCheck.Fault(SomeSentence.On(Some.Passage("Ștefan Łuczak leads the desk."), "The desk is led by Ștefan Łuczak.", "Ștefan Łuczak leads")));

    private static void Refuses(string expected, string text) => Assert.Equal(expected, PlainTextCheck.Fault(SomeSentence.On(Passage, text)));
}
