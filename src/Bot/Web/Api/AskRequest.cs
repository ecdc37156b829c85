using System.ComponentModel;

namespace Bot.Web.Api;

/// <summary>A question of a program.</summary>
[Description("A question, with the conversation that it belongs to.")]
internal sealed record AskRequest : IApiRequest
{
    [Description("The question, in any language that the sources know: up to 4,000 characters.")]
    public required string Question { get; init; }

    [Description("What was said before in the conversation, oldest first. The last ten exchanges are looked at.")]
    public IReadOnlyList<ExchangeRequest>? History { get; init; }

    [Description("Answer from what held on this day, such as 2019-07-01; from what holds today when it is left out.")]
    public DateOnly? AsOf { get; init; }

    public static string Form => """{"question": "...", "history"?: [{"question": "...", "answer"?: "..."}], "asOf"?: "2019-07-01"}""";
}

/// <summary>An earlier question of a program and what was answered.</summary>
[Description("An earlier question and what was answered.")]
internal sealed record ExchangeRequest
{
    [Description("What was asked.")]
    public required string Question { get; init; }

    [Description("What was answered.")]
    public string? Answer { get; init; }
}
