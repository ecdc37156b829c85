using Bot.Documents;
using Bot.Ingestion;
using Bot.Workspaces;

namespace Bot.Tests.Ingestion;

public sealed class IngesterTests
{
    [Fact]
    public async Task A_document_is_added_then_unchanged_then_replaced_and_the_old_revision_stays()
    {
        using var bench = new IngestionBench();

        var added = Assert.IsType<IngestionOutcome.Added>(await bench.AddAsync("a.md", "# Title\n\nOne.\n\nTwo."));
        var unchanged = Assert.IsType<IngestionOutcome.Unchanged>(await bench.AddAsync("a.md", "# Title\n\nOne.\n\nTwo."));
        var replaced = Assert.IsType<IngestionOutcome.Replaced>(await bench.AddAsync("a.md", "# Title\n\nThree."));

        Assert.Equal((2, 2, 1), (added.PassageCount, unchanged.PassageCount, replaced.PassageCount));
        Assert.Equal((added.Revision.Id, 2), (unchanged.Revision.Id, replaced.Revision.Number));
        var old = await bench.Store.FindRevisionAsync(WorkspaceId.Local, added.Revision.Id, TestContext.Current.CancellationToken);
        Assert.Equal("Title\n\nOne.\n\nTwo.", old?.Text);
    }

    [Fact]
    public async Task What_the_adder_says_wins_over_what_the_file_says()
    {
        using var bench = new IngestionBench();
        var overrides = new DocumentOverrides { Title = "Mine", Authority = Authority.Academic, Date = "2020", Language = "es" };

        var outcome = await bench.Ingester.AddAsync(
            WorkspaceId.Local, new FileContent("a.md", "---\ntitle: Its\ndate: 2019\ninstrument: Guide\n---\n\nOne."u8.ToArray()), "a.md", overrides, TestContext.Current.CancellationToken);

        var properties = Assert.IsType<IngestionOutcome.Added>(outcome).Revision.Properties;
        Assert.Equal(("Mine", Authority.Academic, "2020", "es", "Guide"), (properties.Title, properties.Authority, properties.Date, properties.Language, properties.Instrument));
    }

    [Fact]
    public async Task A_file_without_properties_gets_its_heading_as_title_and_its_language_detected()
    {
        using var bench = new IngestionBench();

        var outcome = await bench.AddAsync("reglas.md", "# Reglas de la organización\n\nLa Comisión decide sobre las solicitudes de acceso a los datos.");

        var properties = Assert.IsType<IngestionOutcome.Added>(outcome).Revision.Properties;
        Assert.Equal(("Reglas de la organización", "es", Authority.Unclassified, "undated"), (properties.Title, properties.Language, properties.Authority, properties.Date));
    }

    [Fact]
    public async Task Bad_files_are_refused_one_by_one_and_the_others_are_added()
    {
        using var bench = new IngestionBench();
        var random = new Random(20170926);
        (string Name, byte[] Bytes)[] files =
        [
            ("good.md", "One good paragraph."u8.ToArray()), ("empty.txt", []), ("encrypted.pdf", PdfFile.Encrypted()), ("scan.pdf", new PdfFile().Page().Build()),
            ("good.pdf", new PdfFile().Page().Text(60, 700, "Another good paragraph.").Build()), ("cut.docx", WordFile.Of(WordFile.Paragraph("x"))[..200]),
            ("good.docx", WordFile.Of(WordFile.Paragraph("A third good paragraph."))),
        ];
        random.Shuffle(files);

        var outcomes = await bench.Ingester.AddAllAsync(
            WorkspaceId.Local, [.. files.Select(file => new FileToAdd(new FileContent(file.Name, file.Bytes), file.Name, DocumentOverrides.None))], TestContext.Current.CancellationToken);

        Assert.All(files.Zip(outcomes), pair => Assert.Equal(pair.First.Name.StartsWith("good", StringComparison.Ordinal), pair.Second is IngestionOutcome.Added));
        Assert.Equal(new StoreState(3, 3), await bench.Store.StateAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_summary_must_name_its_sources()
    {
        using var bench = new IngestionBench();

        var outcome = await bench.Ingester.AddAsync(
            WorkspaceId.Local, new FileContent("a.txt", "One."u8.ToArray()), "a.txt", new DocumentOverrides { Kind = DocumentKind.Summary }, TestContext.Current.CancellationToken);

        Assert.Equal(new IngestionOutcome.Refused("'a.txt' names no sources, so it can't be a summary: write it as Markdown with a source under each statement."), outcome);
    }
}
