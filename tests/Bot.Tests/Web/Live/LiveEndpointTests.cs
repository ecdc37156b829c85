using System.Net;
using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Web.Live;
using Bot.Workspaces;

namespace Bot.Tests.Web.Live;

/// <summary>Streams that tell a page of changes.</summary>
public sealed class LiveEndpointTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Member Rita { get; set; } = null!;

    private FactId Fact { get; set; }

    private string Stream => $"/live?of=facts/{Fact}&of=notices";

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        Rita = await site.AddMemberAsync("rita", Role.Reviewer);
        Fact = await SomeFacts.AbstentionAsync(site, "Who?");
    }

    [Fact]
    public async Task A_change_is_told()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var response = await client.OpenAsync(Stream);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await ReadEventAsync(lines);
        await Site.Get<ReviewStore>().CommentAsync(Rita, Fact, null, "Look.", "1", Token);
        Assert.Equal("event: changed", await ReadEventAsync(lines));
    }

    [Fact]
    public async Task Nobody_is_told_without_signing_in_or_of_what_is_no_topic()
    {
        using var nobody = new SiteClient(Site);
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        string[] paths = ["/live", "/live?of=", "/live?of=../x", $"/live?of=notices/{Rita.Id}", "/live?of=a&of=b&of=c&of=d&of=e", "/live?of=%00"];
        List<HttpStatusCode> statuses = [];
        foreach (var path in paths)
        {
            using var response = await client.OpenAsync(path);
            statuses.Add(response.StatusCode);
        }

        using var refused = await nobody.OpenAsync(Stream);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.NotFound, paths.Length), statuses);
    }

    [Fact]
    public async Task Another_workspace_is_told_nothing()
    {
        var watched = Site.Get<LiveChanges>();
        using var watch = watched.Watch(new WorkspaceId("elsewhere"), new HashSet<string> { FactTopics.Of(Fact), FactTopics.All });
        await Site.Get<ReviewStore>().CommentAsync(Rita, Fact, null, "Ours.", "1", Token);
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch.WaitAsync(atOnce.Token));
    }

    [Fact]
    public async Task A_member_has_only_so_many_streams()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        List<HttpResponseMessage> open = [];
        for (var number = 0; number < LiveStreams.MaxPerMember; number++)
        {
            open.Add(await client.OpenAsync(Stream));
        }

        using var refused = await client.OpenAsync(Stream);
        Assert.All(open, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        open.ForEach(response => response.Dispose());
    }

    [Fact]
    public async Task Streams_end_when_the_member_signs_out()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var response = await client.OpenAsync(Stream);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        await ReadEventAsync(lines);

        using var left = await client.SendAsync("/facts", "/sign-in?handler=out");
        Assert.Equal("", (await lines.ReadToEndAsync(Token)).Trim());
        using var refused = await client.OpenAsync(Stream);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task An_open_stream_does_not_hold_up_a_server_that_stops()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var response = await client.OpenAsync(Stream);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        await ReadEventAsync(lines);
        var stopped = Site.DisposeAsync().AsTask();
        site = null;

        Assert.Equal("", (await lines.ReadToEndAsync(Token)).Trim());
        await stopped.WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    // The lines of an event, of which the first names it, end in an empty one.
    private static async Task<string?> ReadEventAsync(StreamReader lines)
    {
        var first = await lines.ReadLineAsync(Token);
        while (!string.IsNullOrEmpty(await lines.ReadLineAsync(Token)))
        {
        }

        return first;
    }
}
