using System.Net;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Security;

/// <summary>What belongs to one workspace does not exist in another.</summary>
public sealed class OtherWorkspaceTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("owner", Role.Owner);
        await site.AddMemberAsync("foreign", Role.Owner, new WorkspaceId("slack:T1"));
    }

    [Fact]
    public async Task Its_conversations_and_documents_are_not_found()
    {
        var conversation = await SomeConversation.RecordAsync(Site);
        using var foreign = await SiteClient.SignedInAsync(Site, "foreign");
        foreach (var path in new[] { $"/threads/{conversation.Thread}", $"/sources/{conversation.Report.Revision.Id}" })
        {
            using var response = await foreign.GetAsync(path);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain("diplomats", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_members_and_links_are_neither_shown_nor_changed()
    {
        var (members, links) = (Site.Get<Members>(), Site.Get<MemberLinks>());
        var owner = await Site.AddMemberAsync("secondowner", Role.Owner);
        var code = await links.InviteAsync(WorkspaceId.Local, Role.Owner, "INVITED", owner.Id, TestContext.Current.CancellationToken);
        var link = await links.FindAsync(code, TestContext.Current.CancellationToken);
        using var foreign = await SiteClient.SignedInAsync(Site, "foreign");
        var shown = await foreign.ReadAsync("/members");
        var before = await members.RosterAsync(WorkspaceId.Local, TestContext.Current.CancellationToken);

        foreach (var action in new[] { "role", "off", "on", "end", "password" })
        {
            using var response = await foreign.SendAsync("/members", $"/members?handler={action}", ("id", owner.Id), ("role", "Reader"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        using var withdrawn = await foreign.SendAsync("/members", "/members?handler=withdraw", ("id", link!.Id));

        Assert.Contains("FOREIGN", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("OWNER", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("INVITED", shown, StringComparison.Ordinal);
        Assert.Equal(before, await members.RosterAsync(WorkspaceId.Local, TestContext.Current.CancellationToken));
        Assert.Equal(link, await links.FindAsync(code, TestContext.Current.CancellationToken));
        Assert.NotNull(await members.SignInAsync("secondowner", LocalSite.Password, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
