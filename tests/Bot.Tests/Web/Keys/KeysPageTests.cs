using System.Net;
using System.Text.RegularExpressions;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Keys;

/// <summary>Moderators make and revoke keys in the console.</summary>
public sealed partial class KeysPageTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("mona", Role.Moderator);
        await site.AddMemberAsync("rita", Role.Reviewer);
        await site.AddMemberAsync("olga", Role.Owner, new WorkspaceId("slack:T1"));
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_revoked()
    {
        using var mona = await SiteClient.SignedInAsync(Site, "mona");
        using var made = await mona.SendAsync("/keys", "/keys", ("name", "<script>alert(1)</script>"), ("scopes", "ask"), ("scopes", "read"), ("days", "30"));
        var page = await ReadAsync(made);
        var key = KeyText().Match(page).Value;

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Equal(ApiScopes.Ask | ApiScopes.Read, (await Site.Get<ApiKeys>().UseAsync(key, TestContext.Current.CancellationToken))?.Scopes);
        using var later = await mona.GetAsync("/keys");
        Assert.DoesNotMatch(KeyText(), await ReadAsync(later));

        using var revoked = await mona.SendAsync("/keys", "/keys?handler=revoke", ("id", key.Split('_')[1]));
        Assert.Equal((HttpStatusCode.Redirect, "/keys"), (revoked.StatusCode, revoked.Headers.Location?.OriginalString));
        Assert.Null(await Site.Get<ApiKeys>().UseAsync(key, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "ask", "30", "Say in up to 80 characters what the key is for.")]
    [InlineData("long", "ask", "30", "Say in up to 80 characters what the key is for.")]
    [InlineData("\u0007\u0001", "ask", "30", "Say in up to 80 characters what the key is for.")]
    [InlineData("desk", "", "30", "Choose at least one thing that may be done with the key.")]
    [InlineData("desk", "write", "30", "Choose at least one thing that may be done with the key.")]
    [InlineData("desk", "ask", "31", "Choose how long the key lasts.")]
    [InlineData("desk", "ask", "", "Choose how long the key lasts.")]
    public async Task What_is_wrong_with_the_form_is_said(string name, string scope, string days, string sentence)
    {
        using var mona = await SiteClient.SignedInAsync(Site, "mona");
        using var refused = await mona.SendAsync("/keys", "/keys", ("name", name == "long" ? new string('n', 81) : name), ("scopes", scope), ("days", days));

        Assert.Contains(sentence, WebUtility.HtmlDecode(await ReadAsync(refused)), StringComparison.Ordinal);
        Assert.Empty(await Site.Get<ApiKeys>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reviewer_gets_no_key_and_another_workspace_sees_and_revokes_none()
    {
        var key = await Site.Get<ApiKeys>().MakeAsync(WorkspaceId.Local, "The desk", ApiScopes.Ask, 1, "", TestContext.Current.CancellationToken);
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        using var refused = await rita.SendAsync("/certified", "/keys", ("name", "mine"), ("scopes", "ask"), ("days", "30"));
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);

        using var olga = await SiteClient.SignedInAsync(Site, "olga");
        using var seen = await olga.GetAsync("/keys");
        using var revoked = await olga.SendAsync("/keys", "/keys?handler=revoke", ("id", key.Key.Id));
        Assert.DoesNotContain("The desk", await ReadAsync(seen), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, revoked.StatusCode);
        Assert.Equal("The desk", Assert.Single(await Site.Get<ApiKeys>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken)).Name);
        Assert.NotNull(await Site.Get<ApiKeys>().UseAsync(key.Text, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_the_token_of_the_page_no_key_is_made()
    {
        using var mona = await SiteClient.SignedInAsync(Site, "mona");
        using var refused = await mona.SendAsync("/health/live", "/keys", ("name", "mine"), ("scopes", "ask"), ("days", "30"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(await Site.Get<ApiKeys>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken));
    }

    private static Task<string> ReadAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("bot_[0-9a-f]{16}_[0-9a-f]{64}")]
    private static partial Regex KeyText();
}
