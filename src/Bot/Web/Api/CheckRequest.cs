namespace Bot.Web.Api;

/// <summary>A statement that a program wants to have checked.</summary>
internal sealed record CheckRequest : IApiRequest
{
    /// <summary>The statement: up to 4,000 characters.</summary>
    public required string Claim { get; init; }

    /// <summary>Check against what held on this day, such as 2019-07-01; against what holds today when it is left out.</summary>
    public DateOnly? AsOf { get; init; }

    public static string Form => """{"claim": "...", "asOf"?: "2019-07-01"}""";
}
