using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>A figure or date that the passage does not have refuses a sentence, however it is written.</summary>
public sealed class FigureCheckTests
{
    [Theory]
    [InlineData("The archive keeps a diffusion for three years after it was recorded.", "The archive keeps a diffusion for four years after it was recorded.", FaultKind.Number, "The archive keeps a diffusion for 36 months after it was recorded.")]
    [InlineData("Each bureau answers an urgent message within 24 hours.", "Each bureau answers an urgent message within 48 hours.", FaultKind.Number, "Each bureau answers an urgent message within one day.")]
    [InlineData("The chamber has five members.", "The chamber has seven members.", FaultKind.Number, "The chamber has 5 members.")]
    [InlineData("A purple notice stays online for six months.", "A purple notice stays online for six weeks.", FaultKind.Unit, "A purple notice stays online for 6 months.")]
    [InlineData("Forty per cent of the notices were extracts.", "Forty of the notices were extracts.", FaultKind.Unit, "40% of the notices were extracts.")]
    [InlineData("The charter was signed on 4 May 2016 in Lyon.", "The charter was signed on 4 May 2017 in Lyon.", FaultKind.Date, "The charter was signed in Lyon in May 2016.")]
    [InlineData("The pilot ended on 12 March 2019.", "The pilot ended on 21 March 2019.", FaultKind.Date, "The pilot ended on March 12, 2019.")]
    [InlineData("The chair is elected for six years and the deputies for two.", "The deputies are elected for six years.", FaultKind.Number, "The deputies are elected for two years.")]
    [InlineData("The chair is elected for six years and the deputies for two.", "The chair is elected for two years.", FaultKind.Number, "The chair is elected for six years.")]
    [InlineData("The written phase may last at most 90 days and the oral phase at most 60 days.", "The oral phase may last at most 90 days.", FaultKind.Number, "The oral phase may last at most 60 days.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(FigureCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
