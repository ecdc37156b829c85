using System.Text;
using System.Text.Json;
using Bot.Answers;
using Bot.Facts.Exports;
using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Markdig;

namespace Bot.Tests.Facts.Exports;

/// <summary>Exported files, read back by the libraries that others read them with.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const string Hostile = "=HYPERLINK(\"https://attacker.example\") </w:t><script>alert(1)</script> # *x* | [a](javascript:alert(1)) \u0007\ud800\uffff \u202Eesrever, \"q\";\r\n1. two";

    private LocalSite? site;
    private FactId reviewed;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await SomeChecks.RecordAsync(site);
        var stored = await site.AddAsync(SomeDocument.Original("@title", "en", "https://www.example.org/a?b=\"c\"<d>").Statement("- it begins with a dash.").Build(WorkspaceId.Local, "dash.txt"));
        await site.RecordAsync("hostile", Hostile, SomeAnswer.Of(SomeAnswer.Quoting(stored, "- it begins with a dash.")));
        var answer = Assert.Single(await site.Get<AnswerLog>().ThreadAsync(WorkspaceId.Local, "hostile", TestContext.Current.CancellationToken));
        reviewed = new FactId(FactKind.Answer, answer.Record.LogId);
        var rita = await site.AddMemberAsync("rita", Role.Reviewer);
        await site.Get<ReviewStore>().DecideAsync(rita, reviewed, ReviewState.Disputed, Hostile, seen: 0, "once", TestContext.Current.CancellationToken);
        await site.Get<ReviewStore>().CommentAsync(rita, reviewed, sentence: 0, "+1 " + Hostile, "twice", TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_table_has_a_row_for_each_citation_and_no_formula()
    {
        var rows = Rows(await ExportAsync(ExportFormat.Csv, null));

        Assert.All(rows, row => Assert.Equal(ExportRow.Columns.Count, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), $"A formula: {cell}"));
        var dash = rows.Single(row => row[0] == reviewed.ToString());
        Assert.Equal(("'- it begins with a dash.", "'@title", "disputed", "rita"), (dash[7], dash[14], dash[18], dash[20]));
        Assert.Equal("https://www.example.org/a?b=%22c%22%3Cd%3E", dash[13]);
        Assert.Equal(rows.Count - 1, rows.Skip(1).Count(row => row[0].Contains('/', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_Word_file_is_valid_and_says_everything()
    {
        using var stream = new MemoryStream(await ExportAsync(ExportFormat.Word, null));
        using var word = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var text = word.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("</w:t><script>alert(1)</script> # *x* | [a](javascript:alert(1))", text, StringComparison.Ordinal);
        Assert.Contains("- it begins with a dash.", text, StringComparison.Ordinal);
        Assert.Contains("Disputed by RITA on ", text, StringComparison.Ordinal);
        Assert.Contains("النشرة الحمراء ليست مذكرة توقيف دولية.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_has_no_markup_but_its_own()
    {
        var markdown = Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Markdown, reviewed));
        var html = Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<em>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<ol>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.Contains("<blockquote>\n<p>- it begins with a dash.</p>\n</blockquote>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://www.example.org/a?b=%22c%22%3Cd%3E\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_the_records_of_the_verbs_with_their_reviews()
    {
        using var all = JsonDocument.Parse(await ExportAsync(ExportFormat.Json, null));
        using var one = JsonDocument.Parse(await ExportAsync(ExportFormat.Json, reviewed));

        Assert.Equal(7, all.RootElement.GetArrayLength());
        var fact = Assert.Single(one.RootElement.EnumerateArray());
        Assert.Equal(["fact", "asked", "askedAt", "answer", "review"], fact.EnumerateObject().Select(property => property.Name));
        Assert.Equal("disputed", fact.GetProperty("review").GetProperty("state").GetString());
        Assert.Equal("- it begins with a dash.", fact.GetProperty("answer").GetProperty("sentences")[0].GetProperty("citations")[0].GetProperty("quote").GetString());
    }

    [Theory]
    [InlineData("rita", "/facts/export?format=csv&state=disputed", 200)]
    [InlineData("rita", "/facts/export?format=docx", 200)]
    [InlineData("rita", "/facts/export?format=exe", 404)]
    [InlineData("rita", "/facts/export?format=csv&fact=answers/0123456789abcdef0123456789abcdef", 404)]
    [InlineData("rita", "/facts/export?format=csv&fact=../../etc/passwd", 404)]
    [InlineData("", "/facts/export?format=csv", 302)]
    public async Task Members_download_what_there_is(string member, string address, int status)
    {
        using var client = member.Length == 0 ? new SiteClient(Site) : await SiteClient.SignedInAsync(Site, member);
        using var response = await client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Another_workspace_exports_nothing_of_this_one()
    {
        await Site.AddMemberAsync("otto", Role.Owner, new WorkspaceId("elsewhere"));
        using var client = await SiteClient.SignedInAsync(Site, "otto");
        using var all = await client.GetAsync("/facts/export?format=json");
        using var one = await client.GetAsync($"/facts/export?format=json&fact={reviewed}");

        Assert.Equal(("[]", 404), (await all.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), (int)one.StatusCode));
    }

    private static List<string[]> Rows(byte[] file)
    {
        using var reader = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        foreach (var row in reader)
        {
            rows.Add(row.ToArray());
        }

        return rows;
    }

    private async Task<byte[]> ExportAsync(ExportFormat format, FactId? only)
    {
        using var output = new MemoryStream();
        await Site.Get<FactExporter>().WriteAsync(new FactQuery(WorkspaceId.Local, new FactFilter(), only), format, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
