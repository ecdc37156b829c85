using System.Text.Json.Nodes;
using Bot.Tests.Fakes.Discord;

namespace Bot.Tests.Fakes.Specifications;

/// <summary>What an OpenAPI document says of the requests that an API takes.</summary>
internal sealed class OpenApiDocument
{
    private readonly IReadOnlyList<OpenApiOperation> operations;

    private OpenApiDocument(IReadOnlyList<OpenApiOperation> operations) => this.operations = operations;

    public static async Task<OpenApiDocument> ReadAsync(JsonNode document)
    {
        var found = (
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Key is "get" or "put" or "post" or "patch" or "delete"
            select (Path: path.Key, Method: operation.Key.ToUpperInvariant(), Rules: operation.Value!.AsObject(), Body: operation.Value["requestBody"])).ToArray();
        var bodies = await JsonSchemas.ReadAsync(
            document["components"]!["schemas"]!.AsObject(),
            found.Where(operation => Schema(operation.Body) is not null).ToDictionary(operation => Name(operation.Method, operation.Path), operation => Schema(operation.Body)!));
        return new OpenApiDocument([.. found
            .Select(operation => new OpenApiOperation(
                operation.Method,
                operation.Path.Trim('/').Split('/'),
                Query(operation.Rules),
                bodies.GetValueOrDefault(Name(operation.Method, operation.Path)),
                operation.Body?["required"]?.GetValue<bool>() is true))
            .OrderBy(operation => operation.Openness)]);
    }

    /// <summary>What is wrong with a call, each by its path; empty when nothing is.</summary>
    public IReadOnlyList<string> FindMisfits(PeerCall call) =>
        operations.FirstOrDefault(operation => operation.Takes(call)) is { } operation ? operation.FindMisfits(call) : ["no operation of the API"];

    private static JsonNode? Schema(JsonNode? body) => body?["content"]?["application/json"]?["schema"];

    private static string Name(string method, string path) => $"{method} {path}";

    private static string[] Query(JsonObject operation) =>
        [.. (operation["parameters"] as JsonArray ?? []).Where(parameter => $"{parameter!["in"]}" == "query").Select(parameter => $"{parameter!["name"]}")];
}
