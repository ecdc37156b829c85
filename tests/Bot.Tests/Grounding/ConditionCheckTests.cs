using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>A condition or exception may change its place but not go.</summary>
public sealed class ConditionCheckTests
{
    [Theory]
    [InlineData("The notice is cancelled if the warrant has expired.", "The notice is cancelled.", FaultKind.Condition, "If the warrant has expired, the notice is cancelled.")]
    [InlineData("The photograph is published unless the source objects.", "The photograph is published.", FaultKind.Condition, "Unless the source objects, the photograph is published.")]
    [InlineData("Once the sentence is served, the bureau deletes the entry.", "The bureau deletes the entry.", FaultKind.Condition, "The bureau deletes the entry once the sentence is served.")]
    [InlineData("Visitors may enter the room, except during a vote.", "Visitors may enter the room.", FaultKind.Condition, "Except during a vote, visitors may enter the room.")]
    [InlineData("The office may not open a file without a complaint, if it would harm a witness, or if the case is closed.", "A file may not be opened.", FaultKind.Condition, "A file may not be opened if there is no complaint.")]
    [InlineData("A bureau must close a file when the purpose is reached, the case ends, or the conditions are no longer met. The clerk must destroy a letter when the case ends or the conditions are no longer met.", "A bureau must close the file and the clerk must destroy the letter.", FaultKind.Condition, "When the conditions are no longer met, a bureau must close the file and the clerk must destroy the letter.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(ConditionCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
