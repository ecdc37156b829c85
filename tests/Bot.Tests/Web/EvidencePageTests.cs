using System.Net;
using Bot.Facts.Packs;
using Bot.Tests.Facts.Packs;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web;

/// <summary>Evidence packs over HTTP: for members of the workspace, and the key for everybody.</summary>
public sealed class EvidencePageTests : IAsyncLifetime
{
    private LocalSite? site;
    private string path = "";

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        var conversation = await SomeConversation.RecordAsync(site);
        var answers = await site.Get<Bot.Answers.AnswerLog>().ThreadAsync(WorkspaceId.Local, conversation.Thread, TestContext.Current.CancellationToken);
        path = $"/facts/answers/{answers[0].Record.LogId}/evidence";
        await site.AddMemberAsync("rita", Role.Reader);
        await site.AddMemberAsync("otto", Role.Owner, new WorkspaceId("elsewhere"));
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_reader_downloads_a_pack_that_holds()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "attachment", $"evidence-{path.Split('/')[3]}.html"),
            (response.StatusCode, response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileName));
        var pack = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Site.Get<EvidenceKey>().Signer, Assert.IsType<PackCheck.Holds>(SomePack.Verifier.Verify(pack)).Signer);
    }

    [Fact]
    public async Task Who_did_not_sign_in_is_led_to_do_so()
    {
        using var client = new SiteClient(Site);
        using var response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (response.StatusCode, response.Headers.Location?.OriginalString.Split('?')[0]));
    }

    [Theory]
    [InlineData("otto", "")]
    [InlineData("rita", "/facts/answers/0123456789abcdef0123456789abcdef/evidence")]
    [InlineData("rita", "/facts/checks/..%2f..%2fkeys/evidence")]
    [InlineData("rita", "/facts/others/0123456789abcdef0123456789abcdef/evidence")]
    public async Task What_the_workspace_does_not_have_does_not_exist(string member, string address)
    {
        using var client = await SiteClient.SignedInAsync(Site, member);
        using var response = await client.GetAsync(address.Length == 0 ? path : address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Everybody_sees_the_key_and_the_page_that_verifies()
    {
        using var client = new SiteClient(Site);
        var signer = Site.Get<EvidenceKey>().Signer;

        var key = await ReadAsync(client, "/evidence/key");
        Assert.Contains($"<code id=\"fingerprint\">{signer.Fingerprint}</code>", key, StringComparison.Ordinal);
        Assert.Contains($"<code id=\"public-key\">{signer.PublicKey}</code>", key, StringComparison.Ordinal);
        Assert.Contains($"data-own-key=\"{signer.PublicKey}\"", await ReadAsync(client, "/evidence/verify"), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(SiteClient client, string address)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
