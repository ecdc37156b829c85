using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Specifications;

/// <summary>Which arguments Slack's reference gives to its methods, where a setting names its folder.</summary>
internal static class OfficialSlack
{
    // https://docs.slack.dev/reference/methods, as an index: { "methods": { name: { "required_args": [...], "args": [...] } } }.
    private const string File = "slack_method_index.json";

    // Optional since 2026-06-30, which the index is older than; an app with the agent view must leave it out:
    // https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts.
    private static readonly HashSet<(string Method, string Argument)> Optional = [("assistant.threads.setSuggestedPrompts", "thread_ts")];

    private static readonly Lazy<JsonObject?> Methods = new(() => SpecificationFolder.Read(File) is { } json ? JsonNode.Parse(json)!["methods"]!.AsObject() : null);

    /// <summary>What is wrong with a call; empty when nothing is, or nobody can tell.</summary>
    public static IReadOnlyList<string> Check(string method, JsonObject arguments) => Methods.Value switch
    {
        null => [],
        var methods when methods[method] is null => ["no method of the API"],
        var methods =>
        [
            .. Names(methods[method]!, "required_args").Where(name => arguments[name] is null && !Optional.Contains((method, name))).Select(name => $"{name} is missing"),
            .. arguments.Select(argument => argument.Key).Except(Names(methods[method]!, "args")).Select(name => $"{name} is no argument"),
        ],
    };

    private static IEnumerable<string> Names(JsonNode method, string list) => method[list]!.AsArray().Select(name => $"{name}");
}
