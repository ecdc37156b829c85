using System.Net;
using Bot.Tests.Web.Site;
using Bot.Web;
using Bot.Workspaces;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Web;

/// <summary>The pages as a client without a browser gets them: states, headers, and what is refused.</summary>
public sealed class WebRoomTests : IAsyncLifetime
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync("Web:MaxRequestKibibytes=64");
        client.BaseAddress = new Uri(Site.Address);
    }

    [Theory]
    [InlineData("/health/live", "live\n")]
    [InlineData("/health/ready", "ready\n")]
    public async Task Health_is_told_in_a_word(string path, string word) => Assert.Equal(word, await client.GetStringAsync(new Uri(path, UriKind.Relative), Token));

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/ask", HttpStatusCode.Redirect)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/problem/500", HttpStatusCode.NotFound)]
    [InlineData("/threads/0123456789abcdef0123456789abcdef", HttpStatusCode.NotFound)]
    [InlineData("/threads/%3Cscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/assets/site.css", HttpStatusCode.OK)]
    [InlineData("/assets/..%2f..%2fappsettings.json", HttpStatusCode.NotFound)]
    [InlineData("/sources/0123456789abcdef0123456789abcdef?start=0&length=1", HttpStatusCode.NotFound)]
    public async Task Every_page_comes_with_the_headers_that_guard_it(string path, HttpStatusCode status)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Token);

        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.attacker.example", HttpStatusCode.BadRequest)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await client.SendAsync(request, Token);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_question_from_another_page_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("question", "What is a red notice?")]);
        using var response = await client.PostAsync(new Uri("/ask", UriKind.Relative), form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Go back, reload the page, and ask again.", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_under_an_address_of_its_own()
    {
        using var form = new FormUrlEncodedContent([new("question", "What is a red notice?"), new("thread", "../../etc"), await FormTokenAsync()]);
        using var response = await client.PostAsync(new Uri("/ask", UriKind.Relative), form, Token);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Matches("^/threads/[0-9a-f]{32}#latest$", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_request_over_the_limit_is_refused_in_a_sentence()
    {
        using var form = new FormUrlEncodedContent([new("question", new string('x', 100_000)), await FormTokenAsync()]);
        using var response = await client.PostAsync(new Uri("/ask", UriKind.Relative), form, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("shorten the question", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?start=0&length=999999")]
    [InlineData("?start=-1&length=5")]
    [InlineData("?start=2147483647&length=2147483647")]
    [InlineData("?start=99999999999999999999&length=5")]
    [InlineData("?start=abc&length=5")]
    [InlineData("?start=0&length=0")]
    [InlineData("?start=5")]
    [InlineData("?from=-3")]
    public async Task A_span_outside_the_text_is_said_to_be_missing(string query)
    {
        var conversation = await SomeConversation.RecordAsync(Site);
        using var response = await client.GetAsync(new Uri($"/sources/{conversation.Summary.Revision.Id}{query}", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("has no text at the place that this address names", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_of_another_workspace_is_not_shown()
    {
        var foreign = await Site.AddAsync(SomeDocument.Original("Secret", "en", "").Statement("Nobody else may read this.").Build(new WorkspaceId("slack:T1"), "secret.txt"));
        using var response = await client.GetAsync(new Uri($"/sources/{foreign.Revision.Id}", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("Nobody else", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_instead_and_why_the_sources_are_quoted_is_shown()
    {
        var stored = await Site.AddAsync(SomeDocument.Original("A report", "en", "").Statement("The zebra desk answers letters.").Build(WorkspaceId.Local, "zebra.txt"));
        var thread = Guid.CreateVersion7().ToString("N");
        await Site.RecordAsync(thread, "Does it answer?", SomeAnswer.Of(SomeAnswer.Quoting(stored, "The zebra desk answers letters.")) with
        {
            Rewritten = "Does the <zebra> desk answer?", Fallback = "over today's budget of this workspace",
        });

        var page = await client.GetStringAsync(new Uri($"/threads/{thread}", UriKind.Relative), Token);

        Assert.Contains("Asked as: <q dir=\"auto\" lang=\"en\">Does the &lt;zebra&gt; desk answer?</q>", page, StringComparison.Ordinal);
        Assert.Contains("Quoted from the sources: over today&#x27;s budget of this workspace.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_questions_go_is_said_on_every_page()
    {
        await using var remote = await LocalSite.StartAsync("Model:Provider=openai", "Model:Name=m", "Model:Endpoint=https://model.example.org/v1");
        await using var local = await LocalSite.StartAsync("Model:Provider=ollama", "Model:Name=m", "Model:Endpoint=http://127.0.0.1:11434");

        const string Stays = "what you ask stays on it";
        Assert.Contains("are sent to the language model at model.example.org.", await client.GetStringAsync(new Uri(remote.Address), Token), StringComparison.Ordinal);
        Assert.DoesNotContain(Stays, await client.GetStringAsync(new Uri(remote.Address), Token), StringComparison.Ordinal);
        Assert.Contains(Stays, await client.GetStringAsync(new Uri(local.Address), Token), StringComparison.Ordinal);
        Assert.Contains(Stays, await client.GetStringAsync(new Uri(Site.Address), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_address_is_named_in_a_sentence()
    {
        var exception = await Assert.ThrowsAsync<WebAddressException>(() => LocalSite.StartAsync($"Web:Url={Site.Address}"));

        Assert.Equal($"The address {Site.Address} is already in use. Stop the program that uses it, or choose another with --Web:Url http://127.0.0.1:PORT.", exception.Message);
    }

    [Theory]
    [InlineData("Web:Url=ftp://127.0.0.1:5080")]
    [InlineData("Web:Url=http://127.0.0.1:5080/chat")]
    [InlineData("Web:Url=")]
    [InlineData("Web:MaxRequestKibibytes=1")]
    public async Task A_wrong_setting_is_refused(string setting) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => LocalSite.StartAsync(setting));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Site.DisposeAsync();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private async Task<KeyValuePair<string, string>> FormTokenAsync()
    {
        const string Name = "__RequestVerificationToken";
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), Token);
        var value = page[(page.IndexOf("value=\"", page.IndexOf(Name, StringComparison.Ordinal), StringComparison.Ordinal) + 7)..];
        return new(Name, value[..value.IndexOf('"')]);
    }
}
