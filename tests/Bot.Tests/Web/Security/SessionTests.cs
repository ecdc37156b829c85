using System.Net;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Security;

/// <summary>When a sign-in begins, what its cookie is like, and what ends it.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private LocalSite? site;
    private Member? owner;
    private Member? rita;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        owner = await site.AddMemberAsync("olga", Role.Owner);
        rita = await site.AddMemberAsync("rita", Role.Owner);
    }

    [Fact]
    public async Task A_cookie_from_before_is_worth_nothing_and_replaced()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var (before, token) = await FormAsync(client, "bot-session=planted");
        Assert.DoesNotContain(before, cookie => cookie.StartsWith("bot-session=", StringComparison.Ordinal) && !cookie.StartsWith("bot-session=;", StringComparison.Ordinal));

        var first = await SignInAsync(client, before, token);
        var second = await SignInAsync(client, before, token);

        Assert.NotEqual("bot-session=planted", first);
        Assert.NotEqual(first, second);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (await MeAsync(client, "bot-session=planted"), await MeAsync(client, first)));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("http://bot.example.org", false)]
    [InlineData("https://bot.example.org/", true)]
    public async Task Cookies_are_for_this_site_and_not_for_scripts(string publicUrl, bool isSecure)
    {
        await using var other = await LocalSite.StartAsync($"Web:PublicUrl={publicUrl}");
        await other.AddMemberAsync("rita", Role.Owner);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(other.Address) };
        var (cookies, token) = await FormAsync(client, "none=none");
        using var response = await PostAsync(client, cookies, token);
        var set = response.Headers.GetValues("Set-Cookie").Concat(cookies).ToArray();

        Assert.Equal(["bot-form", "bot-known", "bot-session"], set.Select(cookie => cookie.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(set, cookie => Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(set, cookie => Assert.Matches("(?i); samesite=(lax|strict)", cookie));
        Assert.All(set, cookie => Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("/me", "/me?handler=everywhere")]
    [InlineData("/me", "/me?handler=password")]
    [InlineData("/members", "/members?handler=end")]
    [InlineData("/members", "/members?handler=off")]
    public async Task A_sign_in_in_another_browser_ends_with(string page, string action)
    {
        using var other = await SiteClient.SignedInAsync(Site, "rita");
        using var acting = await SiteClient.SignedInAsync(Site, page == "/me" ? "rita" : "olga");
        using var before = await other.GetAsync("/me");
        using var done = await acting.SendAsync(page, action, ("id", rita!.Id), ("old", LocalSite.Password), ("new", "another long password"));
        using var after = await other.GetAsync("/me");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.Redirect), (before.StatusCode, done.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_new_password_by_link_ends_all_sign_ins_and_begins_one()
    {
        using var other = await SiteClient.SignedInAsync(Site, "rita");
        var code = await Site.Get<MemberLinks>().MakeForPasswordAsync(WorkspaceId.Local, rita!.Id, owner!.Id, TestContext.Current.CancellationToken);
        using var joining = new SiteClient(Site);
        using var done = await joining.SendAsync($"/join/{code}", $"/join/{code}", ("password", "another long password"));
        using var after = await other.GetAsync("/me");
        using var mine = await joining.GetAsync("/me");
        using var again = await joining.GetAsync($"/join/{code}");

        Assert.Equal(
            (HttpStatusCode.SeeOther, HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.NotFound),
            (done.StatusCode, after.StatusCode, mine.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Another_role_holds_at_once()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var before = await client.GetAsync("/members");
        using var acting = await SiteClient.SignedInAsync(Site, "olga");
        using var done = await acting.SendAsync("/members", "/members?handler=role", ("id", rita!.Id), ("role", "Moderator"));
        using var after = await client.GetAsync("/members");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.Forbidden), (before.StatusCode, done.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var done = await client.SendAsync("/", "/sign-in?handler=out");
        using var after = await client.GetAsync("/me");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (done.StatusCode, after.StatusCode));
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private async Task<HttpStatusCode> MeAsync(HttpClient client, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Site.Address}/me") { Headers = { { "Cookie", cookie } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<(string[] Cookies, string Token)> FormAsync(HttpClient client, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseAddress ?? new Uri(Site.Address), "/sign-in")) { Headers = { { "Cookie", cookie } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var token = page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        return ([.. response.Headers.GetValues("Set-Cookie")], token);
    }

    private async Task<string> SignInAsync(HttpClient client, string[] cookies, string token)
    {
        using var response = await PostAsync(client, [.. cookies, "bot-session=planted"], token);
        return Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("bot-session=", StringComparison.Ordinal)).Split(';')[0];
    }

    private async Task<HttpResponseMessage> PostAsync(HttpClient client, string[] cookies, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(client.BaseAddress ?? new Uri(Site.Address), "/sign-in"))
        {
            Headers = { { "Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])) } },
            Content = new FormUrlEncodedContent([new("handle", "rita"), new("password", LocalSite.Password), new("__RequestVerificationToken", token)]),
        };
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response;
    }
}
