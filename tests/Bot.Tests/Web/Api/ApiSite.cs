using System.Net.Http.Headers;
using System.Text;
using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

[assembly: AssemblyFixture(typeof(Bot.Tests.Web.Api.ApiSite))]

namespace Bot.Tests.Web.Api;

/// <summary>A site with a document of the local workspace and one of another, for programs that call with keys. Nothing slows them down.</summary>
public sealed class ApiSite : IAsyncLifetime
{
    public const string Question = "Who may cancel a striped card?";
    public const string Claim = "Only the post office may cancel a striped card.";

    public static readonly WorkspaceId Other = new("slack:T1");

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private LocalSite? site;

    public LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public StoredRevision? Cards { get; private set; }

    public StoredRevision? Secret { get; private set; }

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync("Web:ApiBurst=1000");
        await site.AddMemberAsync("mona", Role.Moderator);
        Cards = await site.AddAsync(Some.Revision("cards.txt", Claim, "A card is striped when it was sent twice."));
        Secret = await site.AddAsync(Some.Revision(Other, "secret.txt", Some.Original with { Title = "A secret" }, "The vault of the congress opens at dawn."));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    /// <summary>Makes a key and gives its text.</summary>
    public async Task<string> KeyAsync(ApiScopes scopes = ApiScopes.Ask | ApiScopes.Check | ApiScopes.Read, WorkspaceId? workspace = null) =>
        (await Site.Get<ApiKeys>().MakeAsync(workspace ?? WorkspaceId.Local, "test", scopes, 1, "", TestContext.Current.CancellationToken)).Text;

    public Task<HttpResponseMessage> GetAsync(string path, string? key) => SendAsync(HttpMethod.Get, path, key, null);

    public Task<HttpResponseMessage> PostAsync(string path, string? key, string json) => SendAsync(HttpMethod.Post, path, key, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, Site.Address + path) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
