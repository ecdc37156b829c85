using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Discord;

/// <summary>An answer of the peer: what was asked for, or an error of Discord's shape.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">Null for none.</param>
internal sealed record PeerAnswer(int Status, JsonNode? Body)
{
    public Dictionary<string, string> Headers { get; } = [];

    public static PeerAnswer Ok(JsonNode? body) => new(200, body);

    public static PeerAnswer NoContent() => new(204, null);

    public static PeerAnswer Error(int status, int code, string message) => new(status, new JsonObject { ["code"] = code, ["message"] = message });

    /// <summary>What a body has wrong, each by its path.</summary>
    public static PeerAnswer Invalid(IReadOnlyList<string> paths)
    {
        var errors = new JsonObject();
        foreach (var path in paths)
        {
            var node = errors;
            foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                node = (JsonObject)(node[name] ??= new JsonObject());
            }

            node["_errors"] = new JsonArray(new JsonObject { ["code"] = "INVALID", ["message"] = "This is not allowed." });
        }

        return new PeerAnswer(400, new JsonObject { ["code"] = 50035, ["message"] = "Invalid Form Body", ["errors"] = errors });
    }
}
