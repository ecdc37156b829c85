namespace Bot.Web.Api;

/// <summary>A place in a document that a program wants to read.</summary>
internal sealed record PassageRequest : IApiRequest
{
    public required string Revision { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public static string Form => """{"revision": "3f9c...", "start": 410, "length": 118}""";
}
