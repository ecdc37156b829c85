using Bot.Facts;

namespace Bot.Tests.Facts;

/// <summary>What is made of a claim before it is held against sources.</summary>
public sealed class ClaimWordingTests
{
    [Theory]
    [InlineData("it dont cost interpols info = free", "it do not cost INTERPOL's information is free")]
    [InlineData("can't and/or I-24/7 stay", "cannot and/or I-24/7 stay")]
    public void Typed_forms_are_written_out(string typed, string expected) => Assert.Equal(expected, TypedForms.WriteOut(typed));

    [Theory]
    [InlineData("open since june 13 1956, and you may march", "open since 13 June 1956, and you may march")]
    [InlineData("data stay for up to a year", "data stay for up to one year")]
    [InlineData("the parcels got stamped and a card gets sent", "the parcels were stamped and a card is sent")]
    [InlineData("it doesn't get paid", "it is not paid")]
    [InlineData("nobody but the clerk can open it", "only the clerk can open it")]
    [InlineData("it's the clerk who opens the parcels", "the clerk opens the parcels")]
    [InlineData("it's clear that the clerk opens it", "it's clear that the clerk opens it")]
    [InlineData("a letter cannot be longer than 2000 words", "a letter must be at most 2000 words")]
    [InlineData("closed for six months max", "closed for at most six months")]
    [InlineData("INTERPOL's Executive Committee met", "Executive Committee met")]
    [InlineData("an INTERPOL President is elected", "a President is elected")]
    public void Spoken_forms_are_put_as_a_rule_would_put_them(string spoken, string expected) => Assert.Equal(expected, SpokenForms.Write(spoken));

    [Theory]
    [InlineData(" a  claim\n\u0007", "A claim.")]
    [InlineData("\u202eA claim!", "A claim!")]
    [InlineData("", "")]
    public void A_claim_becomes_a_sentence(string typed, string expected) => Assert.Equal(expected, ClaimText.Clean(typed));

    [Theory]
    [InlineData("one year", "It is limited to six months.", true)]
    [InlineData("one year", "It is limited to a year.", false)]
    [InlineData("two years", "It is limited to six months.", false)]
    public void One_year_is_another_period_where_the_source_has_none(string said, string source, bool expected) => Assert.Equal(expected, Figures.IsOtherPeriod(said, source));

    [Theory]
    [InlineData("It takes 2,000 days.", "It takes 2000 days.", false)]
    [InlineData("It takes two days.", "It takes 2 days.", false)]
    [InlineData("It takes two days.", "It takes three days.", true)]
    [InlineData("It is one day.", "It is a day.", false)]
    public void Figures_are_compared_in_digits_and_words(string claim, string source, bool expected) => Assert.Equal(expected, Figures.AreMissing(claim, source));

    [Theory]
    [InlineData("It can't be.", true)]
    [InlineData("Nobody may.", true)]
    [InlineData("It ends no later than May.", false)]
    [InlineData("It notes that.", false)]
    public void Words_that_deny_are_known(string sentence, bool expected) => Assert.Equal(expected, Denial.Is(sentence));

    [Theory]
    [InlineData("fr", "Les conseillers sont nommés par le secrétaire général.", "The Advisers are appointed by the Secretary General.", true)]
    [InlineData("fr", "La commission se réunit au moins trois fois par an.", "The Commission meets at least three times a year.", true)]
    [InlineData("es", "La secretaría general tiene 1.200 empleados.", "The General Secretariat has 1,200 staff.", true)]
    [InlineData("es", "El secretario general no es miembro.", "The Secretary General is not Member.", true)]
    [InlineData("ar", "تتألف اللجنة من غرفتين", "Consists of the Commission two chambers.", false)]
    [InlineData("fr", "Les chevaliers mangent des conseillers de porcelaine.", "", false)]
    public void Words_of_other_languages_are_put_into_English(string language, string claim, string expected, bool isWhole)
    {
        var translated = ClaimTranslator.Shipped().Translate(claim, language);

        if (expected.Length == 0)
        {
            Assert.Null(translated);
        }
        else if (isWhole)
        {
            Assert.Equal(expected, translated?.Text);
        }
        else
        {
            Assert.NotNull(translated);
        }
    }
}
