using System.Net;
using Bot.Tests.Web.Site;
using Bot.Web;
using Bot.Workspaces;

namespace Bot.Tests.Web.SignIn;

/// <summary>Becoming a member by a link.</summary>
public sealed class JoinTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync() => site = await LocalSite.StartAsync();

    [Fact]
    public async Task The_first_owner_joins_once_and_invites_others()
    {
        var code = await Site.Get<MemberLinks>().MakeFirstAsync(Token);
        using var owner = new SiteClient(Site);
        using var joined = await JoinAsync(owner, code!, "olga");
        using var again = await owner.GetAsync($"/join/{code}");
        using var invited = await owner.SendAsync("/members", "/members?handler=invite", ("name", "Rita  R."), ("role", "Reviewer"));
        var page = await owner.ReadAsync("/members");
        var link = page.Split($"value=\"{Site.Address}")[1].Split('"')[0];
        var reloaded = await owner.ReadAsync("/members");

        using var reviewer = new SiteClient(Site);
        var offered = await reviewer.ReadAsync(link);
        using var reviewing = await JoinAsync(reviewer, link["/join/".Length..], "rita", "Rita R.");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.NotFound, HttpStatusCode.SeeOther), (joined.StatusCode, again.StatusCode, invited.StatusCode));
        Assert.Contains("for <bdi>Rita R.</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(link, reloaded, StringComparison.Ordinal);
        Assert.Contains("value=\"Rita R.\"", offered, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, reviewing.StatusCode);
        Assert.Equal(
            [("olga", "OLGA", Role.Owner), ("rita", "Rita R.", Role.Reviewer)],
            (await Site.Get<Members>().ListAsync(WorkspaceId.Local, Token)).Select(member => (member.Handle, member.Name, member.Role)));
    }

    [Fact]
    public async Task Of_many_at_once_with_one_link_one_becomes_the_owner()
    {
        var code = await Site.Get<MemberLinks>().MakeFirstAsync(Token);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using var client = new SiteClient(Site);
            using var response = await JoinAsync(client, code!, $"person{number}");
            return response.StatusCode;
        }));

        Assert.Equal([HttpStatusCode.SeeOther, .. Enumerable.Repeat(HttpStatusCode.NotFound, 7)], outcomes.Order());
        Assert.Single(await Site.Get<Members>().ListAsync(WorkspaceId.Local, Token));
    }

    [Theory]
    [InlineData("", "olga", LocalSite.Password, "Write the name that others shall see")]
    [InlineData("\u202E\u0007", "olga", LocalSite.Password, "Write the name that others shall see")]
    [InlineData("Olga", "o", LocalSite.Password, "Choose a handle of 2 to 40")]
    [InlineData("Olga", "olga o", LocalSite.Password, "Choose a handle of 2 to 40")]
    [InlineData("Olga", "-olga", LocalSite.Password, "Choose a handle of 2 to 40")]
    [InlineData("Olga", "taken", LocalSite.Password, "belongs to somebody else")]
    [InlineData("Olga", "olga", "", "Choose a password of at least 12 characters.")]
    [InlineData("Olga", "olga", "elevenchars", "has 11 characters, and at least 12 are needed")]
    public async Task What_is_wrong_is_said_and_the_link_still_works(string name, string handle, string password, string said)
    {
        await Site.AddMemberAsync("taken", Role.Reader);
        var code = await Site.Get<MemberLinks>().InviteAsync(WorkspaceId.Local, Role.Reader, "", madeBy: "", Token);
        using var client = new SiteClient(Site);
        using var refused = await client.SendAsync($"/join/{code}", $"/join/{code}", ("name", name), ("handle", handle), ("password", password));
        using var joined = await JoinAsync(client, code, "olga");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (refused.StatusCode, joined.StatusCode));
        Assert.Contains(said, await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_that_is_too_long_is_refused()
    {
        Assert.Equal("This password has 201 characters, and at most 200 can be kept: choose a shorter one.", MemberPassword.Refusal(new string('x', 201)));
        Assert.Null(MemberPassword.Refusal(new string('x', 200)));
    }

    [Theory]
    [InlineData("", "http://127.0.0.1:5080", "http://127.0.0.1:5080/join/c0de")]
    [InlineData("", "http://0.0.0.0:5080/", "http://127.0.0.1:5080/join/c0de")]
    [InlineData("", "http://[::]:5080", "http://127.0.0.1:5080/join/c0de")]
    [InlineData("https://bot.example.org/", "http://0.0.0.0:5080", "https://bot.example.org/join/c0de")]
    public void A_link_is_made_for_where_browsers_come_from(string publicUrl, string url, string link) =>
        Assert.Equal(link, JoinAddress.Of(new WebOptions { PublicUrl = publicUrl }, url, "c0de"));

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> JoinAsync(SiteClient client, string code, string handle, string? name = null) => client.SendAsync(
        "/sign-in", $"/join/{code}", ("name", name ?? handle.ToUpperInvariant()), ("handle", handle), ("password", LocalSite.Password));
}
