using Bot.Grounding.Alignment;

namespace Bot.Tests.Grounding;

/// <summary>A clause that was put together from several places is parted where each part has words enough.</summary>
public sealed class FragmentsTests
{
    [Theory]
    [InlineData("Old paper files and new forms", 1)]
    [InlineData("Old paper files of members and new printed forms of bureaus", 2)]
    [InlineData("Old paper files, new printed forms, green plastic folders", 3)]
    public void Parts_have_words_enough(string sentence, int parts)
    {
        var text = Gate.Read(sentence);
        var found = text.Clauses.SelectMany(clause => Fragments.Of(text, clause)).ToArray();
        Assert.Equal(parts, found.Length);
        Assert.Equal(Enumerable.Range(0, text.Words.Count), found.SelectMany(part => Enumerable.Range(part.Start, part.End - part.Start)));
    }

    [Fact]
    public void The_verb_stays_with_its_part()
    {
        var text = Gate.Read("The chamber examines old paper files, new printed forms, green plastic folders");
        Assert.Equal([true, false, false], text.Clauses.SelectMany(clause => Fragments.Of(text, clause)).Select(part => part.Verb is not null));
    }
}
