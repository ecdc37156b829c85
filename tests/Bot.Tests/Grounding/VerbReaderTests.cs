using Bot.Grounding.Reading;

namespace Bot.Tests.Grounding;

/// <summary>The finite verbs of a sentence, with their auxiliaries.</summary>
public sealed class VerbReaderTests
{
    [Theory]
    [InlineData("The file may not be published.", "published", true)]
    [InlineData("The chamber has decided.", "decided", false)]
    [InlineData("The member was quickly informed.", "informed", true)]
    [InlineData("The bureau is required to send the form.", "send", false)]
    [InlineData("The form has to be sent.", "sent", true)]
    [InlineData("A notice is a request.", "is", false)]
    [InlineData("The chair may, on the panel's proposal, suspend the vote.", "suspend", false)]
    [InlineData("The panel took a vote.", "took", false)]
    [InlineData("This does not get the letter recorded.", "recorded", true)]
    [InlineData("The panel, elected for two years, will meet.", "meet", false)]
    [InlineData("The name, date and photograph must be visible.", "be", false)]
    [InlineData("The desk lets bureaus and border guards check a passport.", "lets", false)]
    [InlineData("INTERPOL's files are closed.", "closed", true)]
    public void The_verb_is_found_with_its_voice(string sentence, string verb, bool isPassive)
    {
        var text = Gate.Read(sentence);
        Assert.Equal([(verb, isPassive)], text.Clauses.Select(clause => clause.Verb).OfType<VerbGroup>().Select(group => (Gate.Written(text, group.Main), group.IsPassive)));
    }

    [Theory]
    [InlineData("The list of members")]
    [InlineData("Data sent by post")]
    [InlineData("42")]
    public void A_fragment_has_none(string fragment) => Assert.All(Gate.Read(fragment).Clauses, clause => Assert.Null(clause.Verb));

    [Theory]
    [InlineData("sent", true)]
    [InlineData("published", true)]
    [InlineData("send", false)]
    [InlineData("publishing", false)]
    [InlineData("publishes", false)]
    public void A_participle_is_told_by_its_form(string word, bool isParticiple) => Assert.Equal(isParticiple, VerbReader.IsParticiple(Tokenizer.Words(word)[0]));
}
