using System.Net;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Security;

/// <summary>What people type is shown as text, wherever it comes back.</summary>
public sealed class ScriptTests : IAsyncLifetime
{
    private const string Script = "\"'><script>alert(1)</script>";
    private const string Encoded = "&lt;script&gt;alert(1)&lt;/script&gt;";

    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync() => site = await LocalSite.StartAsync();

    [Theory]
    [InlineData("/ask", "question")]
    [InlineData("/check", "question")]
    public async Task In_a_question(string action, string field)
    {
        using var client = new SiteClient(Site);
        using var response = await client.SendAsync("/", action, (field, Script + new string('x', 5_000)));

        await AssertShownAsTextAsync(response, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task In_a_question_that_is_kept()
    {
        using var client = new SiteClient(Site);
        using var asked = await client.SendAsync("/", "/ask", ("question", $"What is {Script}?"));
        using var thread = await client.GetAsync(asked.Headers.Location!.OriginalString);

        await AssertShownAsTextAsync(thread, HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_a_handle_and_in_where_to_go()
    {
        using var client = new SiteClient(Site);
        using var handle = await client.SendAsync("/sign-in", "/sign-in", ("handle", Script), ("password", "x"));
        using var to = await client.GetAsync("/sign-in?to=" + Uri.EscapeDataString("/" + Script));

        await AssertShownAsTextAsync(handle, HttpStatusCode.UnprocessableEntity);
        await AssertShownAsTextAsync(to, HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_the_name_of_a_member_and_of_somebody_invited()
    {
        var code = await Site.Get<MemberLinks>().InviteAsync(WorkspaceId.Local, Role.Owner, Script, madeBy: "", TestContext.Current.CancellationToken);
        await Site.Get<MemberLinks>().InviteAsync(WorkspaceId.Local, Role.Owner, Script, madeBy: "", TestContext.Current.CancellationToken);
        using var client = new SiteClient(Site);
        using var opened = await client.GetAsync($"/join/{code}");
        using var refused = await client.SendAsync($"/join/{code}", $"/join/{code}", ("name", Script), ("handle", Script), ("password", "short"));
        using var joined = await client.SendAsync($"/join/{code}", $"/join/{code}", ("name", Script), ("handle", "sue"), ("password", LocalSite.Password));

        await AssertShownAsTextAsync(opened, HttpStatusCode.OK);
        await AssertShownAsTextAsync(refused, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(HttpStatusCode.SeeOther, joined.StatusCode);
        foreach (var path in new[] { "/", "/me", "/members" })
        {
            using var page = await client.GetAsync(path);
            await AssertShownAsTextAsync(page, HttpStatusCode.OK);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private static async Task AssertShownAsTextAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(Encoded, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }
}
