using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>What kind of thing a question wants to hear.</summary>
internal enum ExpectedKind
{
    /// <summary>Anything.</summary>
    Statement,

    /// <summary>How many of something.</summary>
    Count,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A day, month or year, or a span of time.</summary>
    Time,

    /// <summary>A calendar date.</summary>
    CalendarDate,

    /// <summary>The name of a person.</summary>
    PersonName,

    /// <summary>A place or address.</summary>
    Place,
}

/// <summary>The expected kind, and for a count what is counted.</summary>
internal sealed record Expectation(ExpectedKind Kind, QueryGroup? Counted)
{
    public static readonly Expectation Statement = new(ExpectedKind.Statement, null);
}
