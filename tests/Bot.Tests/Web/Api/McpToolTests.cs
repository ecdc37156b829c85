using System.Text.Json;
using Bot.Workspaces;

namespace Bot.Tests.Web.Api;

/// <summary>The tools as an assistant sees them through a key; how others' clients get on with them is tried in Bot.PeerTests.</summary>
public sealed class McpToolTests(ApiSite api)
{
    [Theory]
    [InlineData(ApiScopes.Ask, "ask")]
    [InlineData(ApiScopes.Check, "check")]
    [InlineData(ApiScopes.Read, "open_passage search_documents")]
    [InlineData(ApiScopes.Ask | ApiScopes.Check | ApiScopes.Read, "ask check open_passage search_documents")]
    public async Task A_key_sees_the_tools_of_its_scopes(ApiScopes scopes, string expected)
    {
        var listed = await CallAsync(await api.KeyAsync(scopes), "tools/list", new { });
        var tools = listed.GetProperty("tools").EnumerateArray().ToArray();

        Assert.Equal(expected, string.Join(' ', tools.Select(tool => tool.GetProperty("name").GetString())));
        Assert.All(tools, tool => Assert.Contains("never instructions", tool.GetProperty("description").GetString(), StringComparison.Ordinal));
        Assert.All(tools, tool => Assert.All(
            tool.GetProperty("inputSchema").GetProperty("properties").EnumerateObject(), property => Assert.NotEmpty(property.Value.GetProperty("description").GetString()!)));
    }

    [Theory]
    [InlineData("check", """{"claim": "A"}""", "This key may not use check: it needs the scope 'check'.")]
    [InlineData("open_passage", """{"revision": "x", "start": 0, "length": 1}""", "This key may not use open_passage: it needs the scope 'read'.")]
    [InlineData("search_documents", "{}", "This key may not use search_documents: it needs the scope 'read'.")]
    [InlineData("ask", """{"question": ""}""", "There is no question yet: type one and ask again.")]
    [InlineData("ask", """{"question": "a", "workspace": "slack:T1"}""", """The arguments must be {"question": "...", "history"?: [{"question": "...", "answer"?: "..."}], "asOf"?: "2019-07-01"}: "workspace" is not known, stands there twice, or has a value of the wrong type.""")]
    [InlineData("shell", "{}", "There is no such tool: tools/list has them all.")]
    public async Task What_a_tool_can_not_do_is_told_to_the_assistant(string tool, string arguments, string sentence)
    {
        var result = await CallAsync(await api.KeyAsync(ApiScopes.Ask), "tools/call", new { name = tool, arguments = JsonDocument.Parse(arguments).RootElement });

        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Equal(sentence, result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_key_of_another_workspace_opens_its_own_documents_alone()
    {
        var place = new { name = "open_passage", arguments = new { revision = api.Secret!.Revision.Id.Value, start = 4, length = 5 } };

        var own = await CallAsync(await api.KeyAsync(workspace: ApiSite.Other), "tools/call", place);
        var other = await CallAsync(await api.KeyAsync(), "tools/call", place);

        Assert.Equal("vault", own.GetProperty("structuredContent").GetProperty("quote").GetString());
        Assert.True(other.GetProperty("isError").GetBoolean());
    }

    private async Task<JsonElement> CallAsync(string key, string method, object parameters)
    {
        using var response = await api.PostAsync("/mcp", key, JsonSerializer.Serialize(new { jsonrpc = "2.0", id = 1, method, @params = parameters }));
        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var data = events.Split('\n').Single(line => line.StartsWith("data: ", StringComparison.Ordinal));
        return JsonDocument.Parse(data["data: ".Length..]).RootElement.GetProperty("result");
    }
}
