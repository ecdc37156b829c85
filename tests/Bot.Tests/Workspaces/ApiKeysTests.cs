using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Workspaces;

public sealed class ApiKeysTests : IDisposable
{
    private static readonly WorkspaceId Other = new("slack:T1");

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder folder = new();
    private readonly Database database;
    private readonly ApiKeys keys;

    public ApiKeysTests()
    {
        database = Database.OpenSqlite(folder["store.db"]);
        keys = new ApiKeys(database, time);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_key_is_known_by_its_text_and_its_secret_is_not_in_the_store()
    {
        var made = await MakeAsync(ApiScopes.Ask | ApiScopes.Read);

        Assert.Matches("^bot_[0-9a-f]{16}_[0-9a-f]{64}$", made.Text);
        Assert.Equal(made.Key, await UseAsync(made.Text));
        database.Dispose();
        Assert.DoesNotContain(made.Text[^64..], await File.ReadAllTextAsync(folder["store.db"], System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_keys_are_alike()
    {
        var made = new List<NewApiKey>();
        for (var count = 0; count < 20; count++)
        {
            made.Add(await MakeAsync(ApiScopes.Ask));
        }

        Assert.Equal(20, made.Select(key => key.Key.Id).Distinct().Count());
        Assert.Equal(20, made.Select(key => key.Text[^64..]).Distinct().Count());
    }

    [Fact]
    public async Task A_revoked_key_is_refused_and_only_its_workspace_revokes_it()
    {
        var made = await MakeAsync(ApiScopes.Check);

        Assert.Null(await keys.RevokeAsync(Other, made.Key.Id, TestContext.Current.CancellationToken));
        Assert.NotNull(await UseAsync(made.Text));

        var revoked = await keys.RevokeAsync(WorkspaceId.Local, made.Key.Id, TestContext.Current.CancellationToken);
        Assert.Equal(time.GetUtcNow(), revoked?.RevokedAt);
        Assert.Null(await UseAsync(made.Text));

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(revoked, await keys.RevokeAsync(WorkspaceId.Local, made.Key.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        var made = await MakeAsync(ApiScopes.Ask, days: 2);

        time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await UseAsync(made.Text));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await UseAsync(made.Text));
    }

    [Fact]
    public async Task Use_is_noted_once_a_minute()
    {
        var made = await MakeAsync(ApiScopes.Ask);
        var first = time.GetUtcNow();

        await UseAsync(made.Text);
        time.Advance(TimeSpan.FromSeconds(59));
        await UseAsync(made.Text);
        Assert.Equal(first, (await ListAsync()).Single().LastUsedAt);

        time.Advance(TimeSpan.FromSeconds(1));
        await UseAsync(made.Text);
        Assert.Equal(time.GetUtcNow(), (await ListAsync()).Single().LastUsedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bot_")]
    [InlineData("bot__")]
    [InlineData("bot_0123456789abcdef_")]
    [InlineData("{id}")]
    [InlineData("{text}\0")]
    [InlineData("{text}\n")]
    [InlineData(" {text}")]
    [InlineData("{text}0")]
    [InlineData("{upper}")]
    [InlineData("bot_{id}_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("bot_0123456789abcdef_{secret}")]
    [InlineData("bot_{id}'--_{secret}")]
    public async Task What_is_not_exactly_a_key_is_refused(string form)
    {
        var made = await MakeAsync(ApiScopes.Ask);
        var sent = form.Replace("{text}", made.Text, StringComparison.Ordinal).Replace("{upper}", made.Text.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{id}", made.Key.Id, StringComparison.Ordinal).Replace("{secret}", made.Text[^64..], StringComparison.Ordinal);

        Assert.Null(await UseAsync(sent));
    }

    [Fact]
    public async Task A_workspace_lists_its_own_keys()
    {
        await MakeAsync(ApiScopes.Ask);
        time.Advance(TimeSpan.FromSeconds(1));
        var newest = await MakeAsync(ApiScopes.Ask | ApiScopes.Check | ApiScopes.Read);
        await keys.MakeAsync(Other, "other", ApiScopes.Ask, 1, "", TestContext.Current.CancellationToken);

        Assert.Equal(newest.Key, (await ListAsync())[0]);
        Assert.Equal(2, (await ListAsync()).Count);
    }

    [Theory]
    [InlineData("ask", ApiScopes.Ask)]
    [InlineData("read,ask", ApiScopes.Ask | ApiScopes.Read)]
    [InlineData("ask,check,read", ApiScopes.Ask | ApiScopes.Check | ApiScopes.Read)]
    public void Scopes_are_read_in_any_order(string typed, ApiScopes expected)
    {
        Assert.True(ApiScopeNames.TryParse(typed.Split(','), out var scopes));
        Assert.Equal(expected, scopes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ask")]
    [InlineData("ask,write")]
    [InlineData("none")]
    public void Other_scopes_are_refused(string typed) => Assert.False(ApiScopeNames.TryParse(typed.Split(','), out _));

    [Theory]
    [InlineData(" The  news\ndesk ", "The news desk")]
    [InlineData("\0\u0001\u2028", null)]
    [InlineData("", null)]
    public void A_name_stands_on_one_line(string typed, string? expected) => Assert.Equal(expected, ApiKeyName.Read(typed));

    private Task<NewApiKey> MakeAsync(ApiScopes scopes, int days = 30) => keys.MakeAsync(WorkspaceId.Local, "desk", scopes, days, "RITA", TestContext.Current.CancellationToken);

    private Task<ApiKey?> UseAsync(string text) => keys.UseAsync(text, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<ApiKey>> ListAsync() => keys.ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken);
}
