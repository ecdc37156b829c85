using Bot.Documents;

namespace Bot.Tests.Documents;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "Is a red notice an international arrest warrant?")]
    [InlineData("en", "Who decides on Interpol requests?")]
    [InlineData("fr", "Une notice rouge est-elle un mandat d'arrêt international ?")]
    [InlineData("fr", "Comment demander l'accès aux données ?")]
    [InlineData("es", "¿Es una notificación roja una orden de detención internacional?")]
    [InlineData("es", "Quien decide sobre las solicitudes de la Comisión")]
    [InlineData("ar", "هل النشرة الحمراء مذكرة توقيف دولية في INTERPOL؟")]
    public void A_question_has_a_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("INTERPOL 2017")]
    [InlineData("?!")]
    public void Nothing_tells(string text) => Assert.Null(LanguageDetector.Detect(text));
}
