using System.Net;
using Bot.Documents;
using Bot.Ingestion;
using Bot.Tests.Fakes;
using Bot.Tests.Ingestion;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Viewer;

/// <summary>Pages of PDF files as pictures, by poppler and by programs that do their worst.</summary>
public sealed class PageImageTests : IDisposable
{
    private const string Sentence = "This page of the file could not be drawn as a picture. The text of the document is complete without it.";

    private readonly string folder = Directory.CreateTempSubdirectory("bot-renderer-").FullName;

    [Fact]
    public async Task A_page_is_drawn_and_the_text_page_shows_it()
    {
        NeedPoppler();
        await using var site = await LocalSite.StartAsync();
        using var client = new SiteClient(site);
        var revision = await AddAsync(site, TwoPages());

        using var drawn = await client.GetAsync($"/sources/{revision.Id}/pages/2.png");
        var bytes = await drawn.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "image/png"), (drawn.StatusCode, drawn.Content.Headers.ContentType?.MediaType));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(1400, (bytes[20] << 24) | (bytes[21] << 16) | (bytes[22] << 8) | bytes[23]); // https://www.w3.org/TR/png/#11IHDR: the height.
        var start = revision.Text.IndexOf("second", StringComparison.Ordinal);
        Assert.Contains($"<img src=\"/sources/{revision.Id}/pages/2.png\" alt=\"Page 2 of the file\"", await ReadAsync(client, $"/sources/{revision.Id}?start={start}&length=6"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.png")]
    [InlineData("0.png")]
    [InlineData("-1.png")]
    [InlineData("99999999999.png")]
    [InlineData("1e0.png")]
    [InlineData("%2e%2e%2f1.png")]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd.png")]
    [InlineData("1%00.png")]
    [InlineData("1;id.png")]
    public async Task A_page_that_is_none_does_not_exist(string page)
    {
        NeedPoppler();
        await using var site = await LocalSite.StartAsync();
        using var client = new SiteClient(site);
        var revision = await AddAsync(site, TwoPages());

        using var response = await client.GetAsync($"/sources/{revision.Id}/pages/{page}");

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{response.StatusCode}");
    }

    [Fact]
    public async Task A_file_that_keeps_the_renderer_busy_ends_in_the_sentence()
    {
        NeedPoppler();
        await using var site = await LocalSite.StartAsync("Web:PdfRendererSeconds=1");
        using var client = new SiteClient(site);
        var revision = await AddAsync(site, [], renderable: Endless());

        await AssertSentenceAsync(client, revision.Id.Value);
    }

    [Theory]
    [InlineData("sleep 60")]
    [InlineData("cat >/dev/null; cat /dev/zero")]
    [InlineData("cat >/dev/null; echo no picture")]
    [InlineData("exit 3")]
    [InlineData("cat >/dev/null; printf '\\211PNG half'; exit 1")]
    [InlineData("kill -9 $$")]
    public async Task A_renderer_that_fails_in_any_way_ends_in_the_sentence(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell to play the renderer");
        await using var site = await LocalSite.StartAsync($"Web:PdfRenderer={Script(script)}", "Web:PdfRendererSeconds=1");
        using var client = new SiteClient(site);

        await AssertSentenceAsync(client, (await AddAsync(site, TwoPages())).Id.Value);
    }

    [Fact]
    public async Task A_renderer_is_told_nothing_of_this_process_and_the_page_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell to play the renderer");
        var told = Path.Combine(folder, "told");
        await using var site = await LocalSite.StartAsync($"Web:PdfRenderer={Script($"cat >/dev/null; env | grep -v -e ^PWD -e ^SHLVL -e ^_= -e ^OLDPWD >{told}; echo \"$@\" >>{told}")}");
        using var client = new SiteClient(site);
        using var response = await client.GetAsync($"/sources/{(await AddAsync(site, TwoPages())).Id}/pages/2.png");

        Assert.Equal("-png -singlefile -f 2 -l 2 -scale-to 1400 -\n", await File.ReadAllTextAsync(told, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Web:PdfRenderer=none")]
    [InlineData("Web:PdfRenderer=no-such-program-anywhere")]
    [InlineData("Ingestion:MaxKeptFileBytes=0")]
    public async Task Without_renderer_or_file_there_is_the_text_alone(string setting)
    {
        await using var site = await LocalSite.StartAsync(setting);
        using var client = new SiteClient(site);
        var revision = await AddAsync(site, TwoPages());

        using var response = await client.GetAsync($"/sources/{revision.Id}/pages/1.png");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("page-image", await ReadAsync(client, $"/sources/{revision.Id}?start=0&length=5"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void NeedPoppler()
    {
        const string Missing = "needs pdftoppm: run tests/run, or install poppler-utils";
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "pdftoppm"))))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("BOT_TESTS") == "all", Missing);
            Assert.Fail(Missing);
        }
    }

    private static async Task AssertSentenceAsync(SiteClient client, string revision)
    {
        using var response = await client.GetAsync($"/sources/{revision}/pages/1.png");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, Sentence), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        var page = await ReadAsync(client, $"/sources/{revision}?start=0&length=5");
        Assert.Contains($"<figcaption>{Sentence}</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("irst page", page, StringComparison.Ordinal);
    }

    private static async Task<Revision> AddAsync(LocalSite site, byte[] pdf, byte[]? renderable = null)
    {
        var token = TestContext.Current.CancellationToken;
        if (renderable is null)
        {
            var outcome = await site.Get<Ingester>().AddAsync(WorkspaceId.Local, new FileContent("a.pdf", pdf), "a.pdf", DocumentOverrides.None, token);
            return Assert.IsType<IngestionOutcome.Added>(outcome).Revision;
        }

        // The text of one file with the bytes of another, which ingestion would not get to the end of.
        var text = SomeText("The first page is long enough to be read.");
        return (await site.AddAsync(text with { Original = renderable })).Revision;
    }

    private static NewRevision SomeText(string text) => new(
        WorkspaceId.Local, "b.pdf", "hash-of-b", text, Some.Original,
        [new NewPassage(new TextSpan(0, text.Length), null, new Locator("", 1), [], [])]);

    private string Script(string commands)
    {
        var path = Path.Combine(folder, "renderer");
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    private static async Task<string> ReadAsync(SiteClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] TwoPages() => new PdfFile()
        .Page().Column(72, 720, "The first page says that a request shall be recorded,", "and that the desk shall answer it.")
        .Page().Column(72, 720, "The second page says that the desk sits in a town,", "and that nobody may enter it.")
        .Build();

    /// <summary>Forms that each draw the next sixty times: more lines than can be drawn in a year.</summary>
    private static byte[] Endless()
    {
        static string Form(string resources, string content) =>
            $"<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] {resources} /Length {content.Length} >>\nstream\n{content}\nendstream";
        var repeated = string.Concat(Enumerable.Repeat("/X Do ", 60));
        return PdfFile.Raw(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
                "<< /Length 6 >>\nstream\n/X Do \nendstream",
                .. Enumerable.Range(6, 5).Select(next => Form($"/Resources << /XObject << /X {next} 0 R >> >>", repeated)),
                Form("", string.Concat(Enumerable.Repeat("0 0 m 200 200 l S ", 2000))),
            ],
            "/Root 1 0 R");
    }
}
