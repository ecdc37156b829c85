using System.ComponentModel;

namespace Bot.Web.Api;

/// <summary>A statement that a program wants to have checked.</summary>
[Description("A statement to hold against the sources.")]
internal sealed record CheckRequest : IApiRequest
{
    [Description("The statement: up to 4,000 characters.")]
    public required string Claim { get; init; }

    [Description("Check against what held on this day, such as 2019-07-01; against what holds today when it is left out.")]
    public DateOnly? AsOf { get; init; }

    public static string Form => """{"claim": "...", "asOf"?: "2019-07-01"}""";
}
