using System.Net;
using Bot.Tests.Web.Site;

namespace Bot.Tests.Web.Security;

/// <summary>One address can't take what all need.</summary>
public sealed class FloodTests
{
    private const int Asked = 60;

    [Fact]
    public async Task More_than_the_burst_is_refused_in_a_sentence()
    {
        await using var site = await LocalSite.StartAsync("Web:RequestsPerSecond=1", "Web:RequestBurst=5");
        using var client = new SiteClient(site);
        var responses = await FloodAsync(client);

        Assert.True(responses.Count(response => response.StatusCode is HttpStatusCode.OK) >= 5);
        var refused = responses.Where(response => response.StatusCode is not HttpStatusCode.OK).ToArray();
        Assert.NotEmpty(refused);
        Assert.All(refused, response => Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode));
        Assert.All(refused, response => Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        Assert.Contains("Wait a moment and reload the page.", await refused[0].Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Dispose(responses);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/assets/site.css")]
    public async Task Who_watches_and_what_pages_need_is_answered_meanwhile(string path)
    {
        await using var site = await LocalSite.StartAsync("Web:RequestsPerSecond=1", "Web:RequestBurst=1");
        using var client = new SiteClient(site);
        Dispose(await FloodAsync(client));
        var responses = await FloodAsync(client, path);

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Dispose(responses);
    }

    [Fact]
    public async Task Nobody_gets_past_by_naming_other_addresses()
    {
        await using var site = await LocalSite.StartAsync("Web:RequestsPerSecond=1", "Web:RequestBurst=5");

        Assert.Contains(HttpStatusCode.TooManyRequests, await ForwardedAsync(site));
    }

    [Fact]
    public async Task A_proxy_that_is_trusted_names_who_asks()
    {
        await using var site = await LocalSite.StartAsync("Web:RequestsPerSecond=1", "Web:RequestBurst=5", "Web:Proxies=10.1.0.0/16; 127.0.0.1");

        Assert.All(await ForwardedAsync(site), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    private static async Task<HttpResponseMessage[]> FloodAsync(SiteClient client, string path = "/sign-in") =>
        await Task.WhenAll(Enumerable.Range(0, Asked).Select(_ => client.GetAsync(path)));

    private static async Task<IReadOnlyList<HttpStatusCode>> ForwardedAsync(LocalSite site)
    {
        using var client = new HttpClient();
        return await Task.WhenAll(Enumerable.Range(0, Asked).Select(async number =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{site.Address}/sign-in") { Headers = { { "X-Forwarded-For", $"203.0.113.{number}" } } };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }));
    }

    private static void Dispose(HttpResponseMessage[] responses) => Array.ForEach(responses, response => response.Dispose());
}
