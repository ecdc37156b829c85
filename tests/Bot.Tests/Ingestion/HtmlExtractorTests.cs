namespace Bot.Tests.Ingestion;

public sealed class HtmlExtractorTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="fr-FR"><head><title>Les notices &amp; diffusions</title><link rel="canonical" href="https://www.example.org/notices">
        <meta property="article:published_time" content="2023-04-05T10:00:00Z"><style>p { color: red }</style></head>
        <body><header><a href="/">Accueil</a></header><nav><ul><li>Menu</li></ul></nav>
        <main><header><h1>Les notices</h1></header>
        <p>Une notice est une <b>demande</b> de<br>coopération.</p><p hidden>Caché</p><div style="display: none">Invisible</div>
        <ol type="a" start="2"><li>rouge :<ul><li>arrestation</li></ul></li><li><p>bleue</p></li></ol>
        <table><tr><th>Couleur</th><th>But</th></tr><tr><td>Rouge</td><td>Personnes recherchées</td></tr></table>
        <div>Texte <span>sans</span> paragraphe<div>et un autre</div></div><script>alert(1)</script></main>
        <footer>Contact</footer></body></html>
        """;

    [Fact]
    public async Task The_main_content_is_read_with_its_structure()
    {
        var extracted = await IngestionBench.ExtractAsync("page.html", Page);

        Assert.Equal(
            [
                "Heading 1: Les notices",
                "Paragraph: Une notice est une demande de coopération.",
                "ListItem 1: b. rouge :",
                "ListItem 2: - arrestation",
                "ListItem 1: c. bleue",
                "TableRow 1: Couleur | But",
                "TableRow: Rouge | Personnes recherchées",
                "Paragraph: Texte sans paragraphe",
                "Paragraph: et un autre",
            ],
            IngestionBench.Lines(extracted));
        Assert.Equal(
            ("Les notices & diffusions", "fr", "https://www.example.org/notices", "2023-04-05"),
            (extracted.Proposed.Title, extracted.Proposed.Language, extracted.Proposed.Url, extracted.Proposed.Date));
    }

    [Theory]
    [InlineData("page.md")]
    [InlineData("page.txt")]
    [InlineData("page")]
    public async Task A_page_under_another_name_is_read_as_what_it_is(string name) =>
        Assert.Equal((await IngestionBench.ExtractAsync("page.html", Page)).Text, (await IngestionBench.ExtractAsync(name, Page)).Text);

    [Fact]
    public async Task A_page_in_an_old_encoding_is_read_by_what_it_declares()
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("<html><head><meta charset=\"windows-1256\"></head><body><p>المادة 3</p></body></html>");

        Assert.Equal("المادة 3", (await IngestionBench.ExtractAsync("page.html", bytes)).Text);
    }
}
