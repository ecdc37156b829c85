namespace Bot.Tests.Grounding;

/// <summary>A sentence is cut into clauses with one finite verb each.</summary>
public sealed class ClauseReaderTests
{
    [Theory]
    [InlineData("The bureau sends the form.", "Main:sends")]
    [InlineData("If the warrant has expired, the bureau cancels the notice.", "Condition:expired|Main:cancels")]
    [InlineData("The bureau cancels the notice unless the court objects.", "Main:cancels|Exception:objects")]
    [InlineData("The notice stays because the court asks for it.", "Main:stays|Main:asks")]
    [InlineData("The office keeps a copy that was sent.", "Main:keeps|Relative:sent")]
    [InlineData("The bureau sends the form, while the chamber decides.", "Main:sends|Main:decides")]
    [InlineData("A bureau that wants limited circulation must use a letter.", "Main:wants|Main:use")]
    [InlineData("The office that recorded them must delete them.", "Main:recorded|Main:delete")]
    [InlineData("Hearings that take place have an end.", "Main:take|Main:have")]
    [InlineData("The chamber has decided, but the panel, after a hearing, may object.", "Main:decided|Main:object")]
    [InlineData("Merely taking part in a march where others were violent is not enough.", "Main:were|Main:is")]
    public void Clauses_have_a_kind_and_a_verb(string sentence, string expected)
    {
        var text = Gate.Read(sentence);
        Assert.Equal(expected, string.Join('|', text.Clauses.Select(clause => $"{clause.Kind}:{(clause.Verb is { } verb ? Gate.Written(text, verb.Main) : "")}")));
    }

    [Theory]
    [InlineData("The chamber approves the form, and records it; the office files it. It ends.")]
    [InlineData("When asked, provided that it may, the bureau which knew answers.")]
    [InlineData(", , ; : and or if unless which")]
    [InlineData("must may can shall not")]
    public void Clauses_hold_every_word_once(string sentence)
    {
        var text = Gate.Read(sentence);
        Assert.Equal(Enumerable.Range(0, text.Words.Count), text.Clauses.SelectMany(clause => Enumerable.Range(clause.Start, clause.End - clause.Start)));
        Assert.All(text.Clauses, clause => Assert.True(clause.Verb is null || (clause.Start <= clause.Verb.Start && clause.Verb.End <= clause.End)));
    }

    [Fact]
    public void A_semicolon_parts_sentences() => Assert.Equal([0, 1, 2], Gate.Read("The form is sent; the fee is paid. It ends.").Clauses.Select(clause => clause.Sentence));

    [Fact]
    public void A_verb_without_subject_shares_the_one_before()
    {
        var text = Gate.Read("The officer must ask the member, and record the answer.");
        Assert.Equal("ask", text.Clauses[1].Carrier is { } carrier ? Gate.Written(text, carrier.Main) : "");
    }
}
