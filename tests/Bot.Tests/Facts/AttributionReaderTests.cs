using Bot.Documents;
using Bot.Facts;

namespace Bot.Tests.Facts;

public sealed class AttributionReaderTests
{
    [Theory]
    [InlineData("Reuters reported that clerks said the desk is closed.", "Reuters", "Clerks said the desk is closed.")]
    [InlineData("Clerks said the desk is closed.", "Clerks", "The desk is closed.")]
    [InlineData("Reuters reported in September 2017, citing three clerks, that the desk is closed.", "Reuters", "The desk is closed.")]
    [InlineData("INTERPOL told Reuters in 2017 that requests are checked.", "INTERPOL", "Requests are checked.")]
    [InlineData("Two diplomats told the agency that the desk is closed.", "Two diplomats", "The desk is closed.")]
    [InlineData("According to the ministry, almost half came back.", "the ministry", "Almost half came back.")]
    [InlineData("Almost half came back, according to the ministry.", "the ministry", "Almost half came back")]
    [InlineData("The post is largely ceremonial, clerks said.", "clerks", "The post is largely ceremonial")]
    public void Who_says_what_is_told_apart(string sentence, string speaker, string content) =>
        Assert.Equal(new Attribution(speaker, content), AttributionReader.Read(sentence));

    [Theory]
    [InlineData("Bureaus must be told of a new notice on the day it is published.")]
    [InlineData("The desk has nine members.")]
    [InlineData("Once told that the person is found, the desk acts at once.")]
    [InlineData("If the desk says that it is closed, the letter waits.")]
    [InlineData("Data are processed according to the rules.")]
    [InlineData("")]
    public void What_a_source_says_itself_has_no_speaker(string sentence) => Assert.Null(AttributionReader.Read(sentence));

    [Theory]
    [InlineData("Reuters", "Reuters, 2017-09-20", Authority.News, true)]
    [InlineData("Diplomats", "Reuters, 2017-09-20", Authority.News, false)]
    [InlineData("INTERPOL", "INTERPOL web page 'Red Notices'", Authority.OfficialInformation, true)]
    [InlineData("INTERPOL", "Reuters on INTERPOL", Authority.News, false)]
    [InlineData("a law journal quoting its report", "A journal", Authority.LawFirm, true)]
    [InlineData("the ministry", "Reuters", Authority.News, false)]
    public void A_source_that_speaks_of_itself_is_the_source(string speaker, string names, Authority authority, bool expected) =>
        Assert.Equal(expected, Speakers.IsSource(speaker, names, authority));
}
