using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>A word that tells something is found in the passage, or one that means the same.</summary>
public sealed class WordsCheckTests
{
    [Theory]
    [InlineData("The office opened on 13.06.1956.", "The office opened on 14.06.1956.", FaultKind.Number, "On 13.06.1956 the office opened.")]
    [InlineData("The bureau sends the form to the chamber.", "The bureau sends the form and a photograph to the chamber.", FaultKind.Addition, "The bureau transmits the form to the chamber.")]
    [InlineData("The council meets in Vienna.", "The council meets in Nairobi.", FaultKind.Entity, "The council has its meeting in Vienna.")]
    [InlineData("The clerk files the application.", "The clerk files the obsolete application.", FaultKind.Addition, "The application is filed by the clerk.")]
    [InlineData("The Executive Committee approves the budget.", "The General Assembly approves the budget.", FaultKind.Entity, "The budget is approved by the Executive Committee.")]
    [InlineData("The desk ended the service on 3 May 2019. In 2019 it stated that no clerk had left.", "The desk ended the service on 3 May 2019 and stated the next year that no clerk had left.", FaultKind.Addition, "The desk ended the service on 3 May 2019 and stated the same year that no clerk had left.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(WordsCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
