using Bot.Grounding.Reading;

namespace Bot.Tests.Grounding;

/// <summary>Who does what to whom is read alike from every form of a sentence.</summary>
public sealed class FrameReaderTests
{
    [Theory]
    [InlineData("The bureau informs the chamber.", "informs", "bureau", "chamber")]
    [InlineData("The chamber is informed by the bureau.", "informed", "bureau", "chamber")]
    [InlineData("The bureau will quickly inform the chamber.", "inform", "bureau", "chamber")]
    [InlineData("A chamber informed by the bureau decides.", "informed", "bureau", "chamber")]
    [InlineData("The bureau may inform the chamber.", "inform", "bureau", "chamber")]
    public void Agent_and_patient_are_told(string sentence, string predicate, string agent, string patient)
    {
        var text = Gate.Read(sentence);
        var frame = FrameReader.Read(text, Gate.Wording.IsNominal).First(frame => Gate.Written(text, frame.Predicate) == predicate);
        Assert.Equal([agent], Words(text, frame, Slot.Agent));
        Assert.Equal([patient], Words(text, frame, Slot.Patient));
    }

    [Fact]
    public void A_gapped_conjunct_has_the_verb_too()
    {
        var text = Gate.Read("The chair is elected for six years and the deputies for two.");
        Assert.Equal(["chair", "deputies"], Words(text, FrameReader.Read(text, Gate.Wording.IsNominal)[0], Slot.Patient));
    }

    [Fact]
    public void Where_it_comes_from_and_goes_is_told()
    {
        var text = Gate.Read("The office sends the form from Lyon to the chamber.");
        var frame = FrameReader.Read(text, Gate.Wording.IsNominal)[0];
        Assert.Equal(["lyon"], Words(text, frame, Slot.From));
        Assert.Equal(["chamber"], Words(text, frame, Slot.To));
    }

    [Fact]
    public void A_noun_made_of_a_verb_has_its_owner()
    {
        var text = Gate.Read("The panel's decision was late.");
        var frame = FrameReader.Read(text, Gate.Wording.IsNominal).First(frame => Gate.Written(text, frame.Predicate) == "decision");
        Assert.Equal(["panel"], Words(text, frame, Slot.Agent));
    }

    private static IEnumerable<string> Words(ReadText text, Frame frame, Slot slot) => frame.In(slot).Order().Select(word => Gate.Written(text, word));
}
