using System.Net;
using Bot.Tests.Web.Site;

namespace Bot.Tests.Web.Security;

/// <summary>Addresses that climb out of where they belong lead to nothing.</summary>
public sealed class TraversalTests : IAsyncLifetime
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private LocalSite? site;

    public async ValueTask InitializeAsync() => site = await LocalSite.StartAsync();

    [Theory]
    [InlineData("../")]
    [InlineData("..%2f")]
    [InlineData("%2e%2e/")]
    [InlineData("%2e%2e%2f")]
    [InlineData("..%5c")]
    [InlineData("%252e%252e%252f")]
    [InlineData("..%c0%af")]
    [InlineData("....//")]
    [InlineData("/")]
    [InlineData("%00/")]
    public async Task No_file_of_the_machine_is_handed_out(string step)
    {
        foreach (var room in new[] { "assets", "sources", "threads", "join" })
        {
            foreach (var file in new[] { "etc/passwd", "data/bot.db", "data/keys", "appsettings.json", "web/site.css", "assets/site.css" })
            {
                // As it is: without this the client would climb by itself, and nothing be tried.
                var address = new Uri($"{site!.Address}/{room}/{string.Concat(Enumerable.Repeat(step, 6))}{file}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
                using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
                var shown = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                var isOwnAsset = response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/css";
                Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest || isOwnAsset, $"{address}: {response.StatusCode}");
                Assert.DoesNotContain("root:", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("SQLite format", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("DataDirectory", shown, StringComparison.Ordinal);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
