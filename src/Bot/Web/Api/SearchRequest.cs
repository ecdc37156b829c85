namespace Bot.Web.Api;

/// <summary>What a program looks for in the documents.</summary>
internal sealed record SearchRequest : IApiRequest
{
    /// <summary>Passages given unless something else is said.</summary>
    public const int DefaultLimit = 10;

    public const int MaxLimit = 50;

    /// <summary>Null for a list of the documents.</summary>
    public string? Query { get; init; }

    public int? Limit { get; init; }

    public static string Form => """{"query"?: "...", "limit"?: 10}""";
}
