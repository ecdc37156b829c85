using Bot.Answers.Verification;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answers.Verification;

public sealed class LanguageCheckTests
{
    private const string English = "The members of the desk are elected by the Assembly.";
    private const string French = "Les membres du bureau sont élus par l’Assemblée.";

    [Theory]
    [InlineData("en", English, "The Assembly elects the members of the desk.")]
    [InlineData("en", English, "Elected members: seven.")]
    [InlineData("en", "Le Monde reported on the case of the desk.", "The case was reported by Le Monde.")]
    [InlineData("en", "El Omari v. INTERPOL was decided by the court.", "El Omari v. INTERPOL: La Haye, de Paris.")]
    [InlineData("fr", French, "L’Assemblée élit les membres du bureau.")]
    [InlineData("es", "Los miembros de la oficina son elegidos por la Asamblea.", "La Asamblea elige a los miembros.")]
    [InlineData("ar", "تنتخب الجمعية العامة أعضاء اللجنة.", "أعضاء اللجنة تنتخبهم الجمعية العامة.")]
    public void A_sentence_in_the_language_asked_for_stands(string language, string passage, string text) =>
        Assert.Null(LanguageCheck.Fault(SomeSentence.On(Some.PassageIn(language, passage), text, passage), language));

    [Theory]
    [InlineData("en", French, "French", "English")]
    [InlineData("fr", English, "English", "French")]
    [InlineData("en", "تنتخب الجمعية العامة أعضاء اللجنة.", "Arabic", "English")]
    [InlineData("ar", "Los miembros de la oficina son elegidos por la Asamblea.", "Spanish", "Arabic")]
    public void A_sentence_in_another_language_than_was_asked_for_is_refused(string asked, string text, string written, string wanted)
    {
        var passage = Some.PassageIn("en", "Nobody else has a seat at that table.");

        Assert.Equal($"it is in {written}, and {wanted} was asked for", LanguageCheck.Fault(SomeSentence.On(passage, text, "Nobody else has a seat"), asked));
    }

    [Fact]
    public void A_sentence_over_a_quote_in_another_language_is_refused() => Assert.Equal(
        "it is in French and its quote in English: the two can't be compared",
        LanguageCheck.Fault(SomeSentence.On(Some.Passage(English), French, "elected by the Assembly"), "fr"));

    [Fact]
    public void A_quote_in_the_language_asked_for_may_stand_in_a_document_of_another() =>
        Assert.Null(LanguageCheck.Fault(SomeSentence.On(Some.Passage(French), "L’Assemblée élit les membres du bureau.", "élus par l’Assemblée"), "fr"));

    [Fact]
    public void A_quotation_keeps_its_own_language() => Assert.Null(LanguageCheck.Fault(SomeSentence.On(English, English), "fr"));
}
