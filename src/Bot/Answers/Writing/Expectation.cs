using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>What kind of thing a question wants to hear.</summary>
internal enum ExpectedKind
{
    /// <summary>Anything.</summary>
    Statement,

    /// <summary>How many of something.</summary>
    Count,

    /// <summary>A percentage or another share.</summary>
    Share,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A day, month or year, or a span of time.</summary>
    Time,

    /// <summary>A calendar date.</summary>
    CalendarDate,

    /// <summary>The name of a person whom the question does not name.</summary>
    PersonName,

    /// <summary>Who said something.</summary>
    Saying,

    /// <summary>A country that the question does not name.</summary>
    Country,

    /// <summary>A place or address.</summary>
    Place,
}

/// <summary>The expected kind, and for a count what is counted.</summary>
/// <param name="Kind">What is wanted.</param>
/// <param name="Counted">What is counted; null when the question does not say or counts nothing.</param>
/// <param name="Question">The question, for what it already names.</param>
/// <param name="WantsExtreme">Whether it asks for the most, the largest or the highest of its kind.</param>
internal sealed record Expectation(ExpectedKind Kind, QueryGroup? Counted, string Question, bool WantsExtreme);
