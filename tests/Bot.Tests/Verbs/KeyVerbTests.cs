using System.Text.Json;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class KeyVerbTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_key_is_made_listed_and_revoked()
    {
        var made = await run.OnDataAsync("key", "add", "News desk", "--scopes", "read,ask");
        Assert.Equal(ExitStatus.Done, made.Status);
        Assert.Matches("^bot_[0-9a-f]{16}_[0-9a-f]{64}\n$", made.Output);
        var id = made.Output.Split('_')[1];

        var listed = await ListAsync();
        Assert.Equal((id, "News desk", """["ask","read"]""", JsonValueKind.Null),
            (listed.GetProperty("id").GetString(), listed.GetProperty("name").GetString(), listed.GetProperty("scopes").GetRawText(), listed.GetProperty("revokedAt").ValueKind));
        Assert.Equal(TimeSpan.FromDays(365), listed.GetProperty("expiresAt").GetDateTimeOffset() - listed.GetProperty("createdAt").GetDateTimeOffset());
        Assert.DoesNotContain(made.Output.Split('_')[2].TrimEnd(), listed.GetRawText(), StringComparison.Ordinal);

        var elsewhere = await run.OnDataAsync("key", "revoke", id, "--workspace", "slack:T1");
        Assert.Equal(new VerbResult(ExitStatus.Failed, "", $"The workspace 'slack:T1' has no key '{id}': see key list --workspace slack:T1.\n"), elsewhere);
        Assert.Equal(new VerbResult(ExitStatus.Done, "", ""), await run.OnDataAsync("key", "revoke", id));
        Assert.NotEqual(JsonValueKind.Null, (await ListAsync()).GetProperty("revokedAt").ValueKind);
    }

    [Theory]
    [InlineData("'write' are no scopes", "desk", "--scopes", "write")]
    [InlineData("Option '--scopes' is required", "desk")]
    [InlineData("A key lasts 1 to 3650 days.", "desk", "--scopes", "ask", "--days", "0")]
    [InlineData("A key lasts 1 to 3650 days.", "desk", "--scopes", "ask", "--days", "3651")]
    [InlineData("A key has a name of up to 80 characters.", " ", "--scopes", "ask")]
    [InlineData("Nobody asks as the workspace 'shared'", "desk", "--scopes", "ask", "--workspace", "shared")]
    public async Task What_can_not_be_a_key_is_refused(string why, params string[] arguments)
    {
        var result = await run.OnDataAsync(["key", "add", .. arguments]);

        Assert.Equal((ExitStatus.WrongUsage, ""), (result.Status, result.Output));
        Assert.Contains(why, result.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> ListAsync() => JsonDocument.Parse((await run.OnDataAsync("key", "list")).Output).RootElement;
}
