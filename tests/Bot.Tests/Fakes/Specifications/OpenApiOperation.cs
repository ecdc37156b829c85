using Bot.Tests.Fakes.Discord;
using NJsonSchema;

namespace Bot.Tests.Fakes.Specifications;

/// <summary>What may be asked of an API at one of its addresses.</summary>
/// <param name="Method">Of HTTP, in upper case.</param>
/// <param name="Template">The parts of its path; those in braces stand for anything.</param>
/// <param name="Query">The names that may stand behind the question mark.</param>
/// <param name="Body">Null where none is taken.</param>
/// <param name="NeedsBody">Whether there must be one.</param>
internal sealed record OpenApiOperation(string Method, string[] Template, IReadOnlyList<string> Query, JsonSchema? Body, bool NeedsBody)
{
    /// <summary>How many parts stand for anything: among operations that fit, the one with the fewest is meant.</summary>
    public int Openness => Template.Count(part => part.StartsWith('{'));

    public bool Takes(PeerCall call) => call.Method == Method && call.Path.Length == Template.Length
        && call.Path.Zip(Template).All(parts => parts.First == parts.Second || (parts.Second.StartsWith('{') && parts.First.Length > 0));

    /// <summary>What is wrong with a call, each by its path; empty when nothing is.</summary>
    public IReadOnlyList<string> FindMisfits(PeerCall call) =>
    [
        .. call.Query.Except(Query).Select(name => $"?{name}: not of the operation"),
        .. (call.Body, Body) switch
        {
            (null, _) => NeedsBody ? ["a body is missing"] : Array.Empty<string>(),
            (_, null) => ["a body is not of the operation"],
            var (body, schema) => JsonSchemas.FindMisfits(schema, body.ToJsonString()),
        },
    ];
}
