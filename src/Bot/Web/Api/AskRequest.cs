namespace Bot.Web.Api;

/// <summary>A question of a program.</summary>
internal sealed record AskRequest : IApiRequest
{
    /// <summary>The question, in any language that the sources know: up to 4,000 characters.</summary>
    public required string Question { get; init; }

    /// <summary>What was said before in the conversation, oldest first. The last ten exchanges are looked at.</summary>
    public IReadOnlyList<ExchangeRequest>? History { get; init; }

    /// <summary>Answer from what held on this day, such as 2019-07-01; from what holds today when it is left out.</summary>
    public DateOnly? AsOf { get; init; }

    public static string Form => """{"question": "...", "history"?: [{"question": "...", "answer"?: "..."}], "asOf"?: "2019-07-01"}""";
}

/// <summary>An earlier question of a program and what was answered.</summary>
internal sealed record ExchangeRequest
{
    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; init; }
}
