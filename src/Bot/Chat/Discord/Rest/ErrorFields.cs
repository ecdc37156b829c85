using System.Text.Json;

namespace Bot.Chat.Discord.Rest;

/// <summary>Reads which fields of a request Discord objects to: a tree whose leaves are lists named <c>_errors</c>.</summary>
/// <remarks>https://docs.discord.com/developers/reference (Error Messages). The messages themselves may quote what was sent, so only the codes are kept.</remarks>
internal static class ErrorFields
{
    private const int MaxFields = 5;

    /// <summary>The fields with the code of what is wrong, at most five; empty when none is named.</summary>
    public static string Of(JsonElement body) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty("errors", out var errors) ? string.Join(", ", Walk(errors, "").Take(MaxFields)) : "";

    private static IEnumerable<string> Walk(JsonElement node, string path)
    {
        if (node.ValueKind is not JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var member in node.EnumerateObject())
        {
            if (member.Name != "_errors")
            {
                foreach (var field in Walk(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
                {
                    yield return field;
                }
            }
            else if (member.Value.ValueKind is JsonValueKind.Array)
            {
                foreach (var error in member.Value.EnumerateArray())
                {
                    yield return error.ValueKind is JsonValueKind.Object && error.TryGetProperty("code", out var code) && code.ValueKind is JsonValueKind.String
                        ? $"{path}: {code.GetString()}"
                        : path;
                }
            }
        }
    }
}
