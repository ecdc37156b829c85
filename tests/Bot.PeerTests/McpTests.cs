using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.PeerTests;

/// <summary>The tools as a client that others wrote uses them, over HTTP and over standard input and output.</summary>
public sealed partial class McpTests(McpBot bot)
{
    [Fact]
    public async Task Over_HTTP_the_tools_are_listed_and_give_what_the_verbs_print()
    {
        await bot.Client.DoAsync("http", new { client = "http", address = bot.Address, key = bot.Key });

        await ShowsAllAsync("http");
    }

    [Fact]
    public async Task Over_standard_input_and_output_they_do_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("bot-mcp-").FullName;
        await bot.Client.DoAsync("stdio", new { client = "stdio", command = "dotnet", args = new[] { McpBot.Program, "mcp" }, cwd = folder });

        await ShowsAllAsync("stdio");

        await bot.Client.DoAsync("close", new { client = "stdio" });
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Client.DoAsync("http", new { client = "wrong", address = bot.Address, key = bot.Key[..^1] + "x" }));

        Assert.Contains("\"status\":401", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_workspace_sees_its_own_documents_alone_and_only_the_tools_of_its_key()
    {
        await bot.Client.DoAsync("http", new { client = "mine", address = bot.Address, key = bot.Key });
        await bot.Client.DoAsync("http", new { client = "theirs", address = bot.Address, key = bot.OtherKey });
        var given = new { query = "vault of the congress" };

        Assert.DoesNotContain("opens at dawn", Text(await CallAsync("mine", "search_documents", given)), StringComparison.Ordinal);
        Assert.Contains("opens at dawn", Text(await CallAsync("theirs", "search_documents", given)), StringComparison.Ordinal);
        Assert.Equal(["open_passage", "search_documents"], await ToolsAsync("theirs"));
        Assert.True((await CallAsync("theirs", "ask", new { question = McpBot.Question })).GetProperty("isError").GetBoolean());
    }

    [Fact]
    public async Task A_flood_is_refused()
    {
        await bot.Client.DoAsync("http", new { client = "flood", address = bot.Address, key = bot.FloodingKey });

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            for (var call = 0; call < 60; call++)
            {
                await CallAsync("flood", "open_passage", new { revision = "x", start = 0, length = 1 });
            }
        });

        Assert.Contains("\"status\":429", refused.Message, StringComparison.Ordinal);
    }

    private async Task ShowsAllAsync(string client)
    {
        Assert.Equal(["ask", "check", "open_passage", "search_documents"], await ToolsAsync(client));

        // 1. The verbs' JSON, byte for byte, and the same as structure.
        var answer = await CallAsync(client, "ask", new { question = McpBot.Question });
        var verdict = await CallAsync(client, "check", new { claim = McpBot.Claim });
        Assert.Equal((Timeless(bot.Answer), Timeless(bot.Verdict)), (Timeless(Text(answer)), Timeless(Text(verdict))));
        Assert.All(new[] { answer, verdict }, result => Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Text(result)).RootElement, result.GetProperty("structuredContent"))));

        // 2. A citation in its place.
        var citation = answer.GetProperty("structuredContent").GetProperty("sentences")[0].GetProperty("citations")[0];
        var place = new { revision = citation.GetProperty("revision").GetString(), start = citation.GetProperty("start").GetInt32(), length = citation.GetProperty("length").GetInt32() };
        var passage = (await CallAsync(client, "open_passage", place)).GetProperty("structuredContent");
        Assert.Equal((citation.GetProperty("quote").GetString(), true), (passage.GetProperty("quote").GetString(), passage.GetProperty("isCurrent").GetBoolean()));

        // 3. The same document by a search.
        var found = (await CallAsync(client, "search_documents", new { query = "red notice arrest warrant", limit = 50 })).GetProperty("structuredContent");
        Assert.Contains(found.GetProperty("documents").EnumerateArray(), document => document.GetProperty("revision").GetString() == place.revision);
    }

    private async Task<string?[]> ToolsAsync(string client) =>
        [.. (await bot.Client.DoAsync("tools", new { client })).EnumerateArray().Select(tool => tool.GetProperty("name").GetString())];

    private Task<JsonElement> CallAsync(string client, string tool, object given) => bot.Client.DoAsync("call", new { client, tool, given });

    private static string Text(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString()!;

    private static string Timeless(string json) => Elapsed().Replace(json, "\"elapsedMs\":0");

    [GeneratedRegex("\"elapsedMs\":[0-9.]+")]
    private static partial Regex Elapsed();
}
