using System.Net;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.SignIn;

/// <summary>Signing in and out.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("rita", Role.Reviewer);
    }

    [Fact]
    public async Task Who_signs_in_is_named_on_every_page()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var page = await client.GetAsync("/");

        Assert.Contains("<bdi>RITA</bdi>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rita", "wrong")]
    [InlineData("nobody", LocalSite.Password)]
    [InlineData("", "")]
    public async Task Another_password_or_handle_is_refused_in_the_same_words(string handle, string password)
    {
        using var client = new SiteClient(Site);
        using var response = await client.SendAsync("/sign-in", "/sign-in", ("handle", handle), ("password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("don&#x27;t belong together", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rita")]
    [InlineData("nobody")]
    public async Task After_ten_tries_no_password_is_looked_at_for_a_while(string handle)
    {
        using var client = new SiteClient(Site);
        foreach (var number in Enumerable.Range(0, 10))
        {
            using var refused = await client.SendAsync("/sign-in", "/sign-in", ("handle", handle), ("password", $"wrong {number}"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var response = await client.SendAsync("/sign-in", "/sign-in", ("handle", handle), ("password", LocalSite.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        Assert.Contains("Too many passwords were tried.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/threads/0123456789abcdef0123456789abcdef", "/threads/0123456789abcdef0123456789abcdef")]
    [InlineData("https://attacker.example/", "/")]
    [InlineData("//attacker.example/", "/")]
    [InlineData("/\\attacker.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task After_it_one_is_led_to_a_page_of_this_site_only(string to, string led)
    {
        using var client = new SiteClient(Site);
        using var response = await client.SendAsync("/sign-in", "/sign-in", ("handle", "rita"), ("password", LocalSite.Password), ("to", to));

        Assert.Equal((HttpStatusCode.Redirect, led), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
