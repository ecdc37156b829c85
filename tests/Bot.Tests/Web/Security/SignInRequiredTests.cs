using System.Net;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Security;

/// <summary>With <c>Web:SignInRequired</c> the pages that are open otherwise are for members too.</summary>
public sealed class SignInRequiredTests
{
    private static readonly string[] Open = ["join/{code}", "problem/{code:int}", "sign-in"];

    [Fact]
    public async Task Only_what_leads_in_is_open()
    {
        await using var site = await LocalSite.StartAsync("Web:SignInRequired=true");
        await site.AddMemberAsync("rita", Role.Reader);
        using var stranger = new SiteClient(site);
        using var member = await SiteClient.SignedInAsync(site, "rita");
        foreach (var page in await SitePage.AllAsync(site))
        {
            foreach (var (method, path) in page.Requests)
            {
                using var response = method == HttpMethod.Post ? await stranger.PostAsync(path) : await stranger.GetAsync(path);
                var isLedToSignIn = response.StatusCode is HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.StartsWith("/sign-in?to=", StringComparison.Ordinal);

                Assert.True(isLedToSignIn != Open.Contains(page.Template), $"{method} {path}: {response.StatusCode}");
            }
        }

        using var first = await member.GetAsync("/");
        using var nothing = await stranger.GetAsync("/nothing-here");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (first.StatusCode, nothing.StatusCode));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/assets/site.css")]
    public async Task Health_and_assets_are_open(string path)
    {
        await using var site = await LocalSite.StartAsync("Web:SignInRequired=true");
        using var stranger = new SiteClient(site);
        using var response = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
