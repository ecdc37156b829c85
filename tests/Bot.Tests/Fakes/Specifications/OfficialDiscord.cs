using System.Text.Json.Nodes;
using Bot.Tests.Fakes.Discord;

namespace Bot.Tests.Fakes.Specifications;

/// <summary>Discord's own description of its API, where a setting names its folder.</summary>
internal static class OfficialDiscord
{
    // https://github.com/discord/discord-api-spec
    private const string File = "discord_openapi_v10.json";

    // Read once: it takes longer than most tests.
    private static readonly Lazy<Task<OpenApiDocument>?> Document = new(() => SpecificationFolder.Read(File) is { } json ? OpenApiDocument.ReadAsync(Amend(JsonNode.Parse(json)!)) : null);

    /// <summary>What is wrong with a call, each by its path; empty when nothing is, or nobody can tell.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(PeerCall call) => Document.Value is { } reading ? (await reading).FindMisfits(call) : [];

    // https://docs.discord.com/developers/interactions/application-commands (Create Global Application Command): a string of digits. The description knows a number alone.
    private static JsonNode Amend(JsonNode document)
    {
        document["components"]!["schemas"]!["ApplicationCommandUpdateRequest"]!["properties"]!["default_member_permissions"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = "^[0-9]+$" };
        return document;
    }
}
