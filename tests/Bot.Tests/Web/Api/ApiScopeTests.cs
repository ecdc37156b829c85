using System.Net;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Api;

/// <summary>Who may do what: each address with each set of scopes, and with everything that is no key.</summary>
public sealed class ApiScopeTests(ApiSite api)
{
    private static readonly (string Method, string Path, string? Body, ApiScopes Needed)[] Addresses =
    [
        ("POST", "/api/v1/ask", """{"question": "Who may cancel a striped card?"}""", ApiScopes.Ask),
        ("GET", "/api/v1/answers/x", null, ApiScopes.Ask),
        ("POST", "/api/v1/check", """{"claim": "A card is striped."}""", ApiScopes.Check),
        ("GET", "/api/v1/checks/x", null, ApiScopes.Check),
        ("GET", "/api/v1/passages/x?start=0&length=1", null, ApiScopes.Read),
        ("GET", "/api/v1/documents", null, ApiScopes.Read),
        ("POST", "/mcp", """{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""", ApiScopes.None),
    ];

    public static TheoryData<int> ScopeSets => [.. Enumerable.Range(1, 7)];

    [Theory]
    [MemberData(nameof(ScopeSets))]
    public async Task A_key_opens_what_its_scopes_name_and_nothing_else(int scopes)
    {
        var key = await api.KeyAsync((ApiScopes)scopes);
        foreach (var (method, path, body, needed) in Addresses)
        {
            using var response = await api.SendAsync(new HttpMethod(method), path, key, body is null ? null : new StringContent(body, null, "application/json"));

            var isAllowed = ((ApiScopes)scopes).HasFlag(needed);
            Assert.True(isAllowed == response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{path} with {(ApiScopes)scopes}: {response.StatusCode}");
            if (!isAllowed)
            {
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
                Assert.Contains($"scope=\"{ApiScopeNames.Text(needed)}\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bot_0123456789abcdef_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("../../etc/passwd")]
    [InlineData("' OR 1=1 --")]
    [InlineData("long")]
    public async Task Without_a_good_key_nothing_opens(string? key)
    {
        key = key == "long" ? new string('b', 10_000) : key;
        foreach (var (method, path, body, _) in Addresses)
        {
            using var response = await api.SendAsync(new HttpMethod(method), path, key, body is null ? null : new StringContent(body, null, "application/json"));

            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.StartsWith("Bearer realm=\"bot\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Basic {key}")]
    [InlineData("{key}")]
    [InlineData("Bearer{key}")]
    [InlineData("Bearer {key} {key}")]
    [InlineData("Bearer {key}, Bearer {key}")]
    public async Task A_key_in_another_form_is_refused(string header)
    {
        var key = await api.KeyAsync();
        using var response = await api.SendAsync(HttpMethod.Get, "/api/v1/documents", null, null, ("Authorization", header.Replace("{key}", key, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_key_in_the_address_is_none_and_two_headers_are_none()
    {
        var key = await api.KeyAsync();
        using var inAddress = await api.GetAsync($"/api/v1/documents?access_token={key}&key={key}", null);
        using var twice = await api.SendAsync(HttpMethod.Get, "/api/v1/documents", key, null, ("Authorization", $"Bearer {key}"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (inAddress.StatusCode, twice.StatusCode));
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        var key = await api.KeyAsync();
        using var before = await api.GetAsync("/api/v1/documents", key);
        await api.Site.Get<ApiKeys>().RevokeAsync(WorkspaceId.Local, key.Split('_')[1], TestContext.Current.CancellationToken);
        using var after = await api.GetAsync("/api/v1/documents", key);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_cookie_does_not_open_the_API_and_a_key_does_not_open_the_pages()
    {
        using var mona = await SiteClient.SignedInAsync(api.Site, "mona");
        using var signedIn = await mona.GetAsync("/keys");
        using var byCookie = await mona.GetAsync("/api/v1/documents");
        using var byKey = await api.GetAsync("/keys", await api.KeyAsync());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Redirect), (signedIn.StatusCode, byCookie.StatusCode, byKey.StatusCode));
    }

    [Fact]
    public async Task What_belongs_to_another_workspace_is_not_there()
    {
        var (own, other) = (await api.KeyAsync(), await api.KeyAsync(workspace: ApiSite.Other));
        using var asked = await api.PostAsync("/api/v1/ask", own, """{"question": "Who may cancel a striped card?"}""");
        using var made = await api.PostAsync("/api/v1/check", own, """{"claim": "A card is striped."}""");
        var (answer, check) = (asked.Headers.GetValues("Bot-Answer").Single(), made.Headers.GetValues("Bot-Check").Single());

        foreach (var (path, key) in new[] { ($"answers/{answer}", other), ($"checks/{check}", other), ($"passages/{api.Secret!.Revision.Id}?start=0&length=3", own), ($"passages/{api.Cards!.Revision.Id}?start=0&length=3", other) })
        {
            using var response = await api.GetAsync($"/api/v1/{path}", key);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        using var leaked = await api.GetAsync("/api/v1/documents?q=vault%20of%20the%20congress", own);
        Assert.DoesNotContain("dawn", await leaked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
