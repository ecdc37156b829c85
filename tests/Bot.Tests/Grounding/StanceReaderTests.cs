using Bot.Grounding.Reading;

namespace Bot.Tests.Grounding;

/// <summary>How strongly something is said.</summary>
public sealed class StanceReaderTests
{
    [Theory]
    [InlineData("The bureau must answer.", nameof(Stance.Must))]
    [InlineData("The bureau is required to answer.", nameof(Stance.Must))]
    [InlineData("The bureau has to answer.", nameof(Stance.Must))]
    [InlineData("The bureau should answer.", nameof(Stance.Should))]
    [InlineData("The bureau is encouraged to answer.", nameof(Stance.Should))]
    [InlineData("The bureau can answer.", nameof(Stance.May))]
    [InlineData("The bureau is entitled to answer.", nameof(Stance.May))]
    [InlineData("The bureau will probably answer.", nameof(Stance.Likely))]
    [InlineData("The bureau allegedly answered.", nameof(Stance.Alleged))]
    [InlineData("As a rule the bureau answers.", nameof(Stance.Usual))]
    public void A_stance_is_read(string sentence, string stance) => Assert.Equal([Enum.Parse<Stance>(stance)], Of(sentence));

    [Theory]
    [InlineData("The bureau answers.")]
    [InlineData("The databases it authorized are two.")]
    public void What_is_plain_has_none(string sentence) => Assert.Empty(Of(sentence));

    private static HashSet<Stance> Of(string sentence)
    {
        var text = Gate.Read(sentence);
        return StanceReader.Of(text, 0, text.Words.Count);
    }
}
