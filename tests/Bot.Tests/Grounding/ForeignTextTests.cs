using Bot.Grounding;
using Bot.Grounding.Reading;

namespace Bot.Tests.Grounding;

/// <summary>Text in another language is carried word for word only; English with foreign names is English.</summary>
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("La notice est publiée par le Secrétariat général.", "Le Secrétariat général publie la notice.")]
    [InlineData("La notificación no puede ser publicada por la oficina.", "La oficina no puede publicar la notificación.")]
    [InlineData("لا يجوز نشر الإشعار قبل مراجعته.", "يجوز نشر الإشعار.")]
    [InlineData("Уведомление не публикуется.", "Уведомление публикуется.")]
    public void Only_the_same_letters_carry_it(string passage, string sentence)
    {
        Gate.Carries(passage, passage);
        Assert.Equal([FaultKind.Language], Gate.Judge(passage, sentence).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.Language], Gate.Judge(passage, "The notice is published.").Faults.Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("La Paz and Costa Rica vote.")]
    [InlineData("El Salvador")]
    [InlineData("Comisión de Control de los Ficheros publishes notices.")]
    [InlineData("Le Monde des Livres reports it.")]
    [InlineData("Côte d'Ivoire, São Tomé and Curaçao joined.")]
    [InlineData("Andorra, Peru, Qatar")]
    [InlineData("42")]
    [InlineData("")]
    public void Names_make_no_language(string text) => Assert.False(ForeignText.Is(text));
}
