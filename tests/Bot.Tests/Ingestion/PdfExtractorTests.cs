using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class PdfExtractorTests
{
    private static readonly string[] Left =
    [
        "*Article 5: Requests for the publica-", "*tion of notices", "(1) The National Central Bureau shall send", "its request to the General Secretariat of",
        "the Organization under the follow-", "ing conditions:", "(a) the request is complete;", "(b) the request is lawful under the inter-", "national rules of the Organization.",
    ];

    private static readonly string[] Right =
    [
        "(2) The General Secretariat shall check the", "request before it publishes the notice and", "shall keep a record of what it has decided", "in this case and of the reasons for it.",
        "*Article 6: Refusal", "The General Secretariat may refuse to publish", "a notice when the request does not meet the", "conditions above. International cooperation", "remains possible in any case and continues",
    ];

    [Fact]
    public async Task Columns_are_read_one_after_the_other_without_running_text_and_with_hyphens_joined()
    {
        var file = new PdfFile();
        for (var number = 1; number <= 3; number++)
        {
            file.Page().Text(60, 800, "Rules of an Organization [X/2020]").Text(290, 30, $"{number}");
            if (number == 1)
            {
                file.Bold(150, 760, "CHAPTER I: Publication of notices", 16).Column(60, 730, Left).Column(320, 730, Right);
            }
            else if (number == 2)
            {
                file.Column(60, 760, "until the Organization ends it.", "*Article 7: Entry into force", "These rules enter into force at once.");
            }
            else
            {
                file.Column(60, 760, "*Article 8: Languages", "The texts are equally authentic.");
            }
        }

        var extracted = await IngestionBench.ExtractAsync("rules.pdf", file.Build());

        Assert.Equal(
            [
                "Heading 1: CHAPTER I: Publication of notices",
                "Heading 6: Article 5: Requests for the publication of notices",
                "Paragraph: (1) The National Central Bureau shall send its request to the General Secretariat of the Organization under the following conditions:",
                "Paragraph: (a) the request is complete;",
                "Paragraph: (b) the request is lawful under the international rules of the Organization.",
                "Paragraph: (2) The General Secretariat shall check the request before it publishes the notice and shall keep a record of what it has decided in this case and of the reasons for it.",
                "Heading 6: Article 6: Refusal",
                "Paragraph: The General Secretariat may refuse to publish a notice when the request does not meet the conditions above. International cooperation remains possible in any case and continues until the Organization ends it.",
                "Heading 6: Article 7: Entry into force",
                "Paragraph: These rules enter into force at once.",
                "Heading 6: Article 8: Languages",
                "Paragraph: The texts are equally authentic.",
            ],
            IngestionBench.Lines(extracted));
        Assert.Equal(
            ["Article 5(1), p. 1", "Article 5(1)(a), p. 1", "Article 5(1)(b), p. 1", "Article 5(2), p. 1", "Article 6, p. 1", "Article 7, p. 2", "Article 8, p. 3"],
            PassageSplitter.Split(extracted, "en", new PassageOptions()).Select(passage => passage.Locator.ToString()));
    }

    [Fact]
    public async Task A_single_column_stays_one_and_a_table_is_not_taken_for_columns()
    {
        var file = new PdfFile().Page().Column(
            60, 760,
            "The Commission meets four times a year and decides on requests for access to data and for",
            "their correction or deletion. It has seven members.",
            "",
            "Country              Bureau");
        for (var row = 0; row < 5; row++)
        {
            file.Text(60, 700 - row * 12, $"Land {row}").Text(300, 700 - row * 12, $"City {row}");
        }

        var extracted = await IngestionBench.ExtractAsync("table.pdf", file.Build());

        Assert.StartsWith("Paragraph: The Commission meets four times a year and decides on requests for access to data and for their correction", IngestionBench.Lines(extracted).First(), StringComparison.Ordinal);
        Assert.Contains("Land 3 City 3", extracted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_contents_is_left_out()
    {
        var extracted = await IngestionBench.ExtractAsync(
            "a.pdf", new PdfFile().Page().Column(60, 700, "Article 1: Name ................................ 4", "Article 2: Aims . . . . . . . . . . . . . . . . 5", "A sentence stays.").Build());

        Assert.Equal("A sentence stays.", extracted.Text);
    }

    [Fact]
    public async Task An_encrypted_file_asks_for_its_password_to_be_removed() => Assert.Equal(
        "'a.pdf' is encrypted with a password: remove the password and add it again.",
        await IngestionBench.RefusalAsync("a.pdf", PdfFile.Encrypted()));

    [Fact]
    public async Task A_truncated_file_is_refused_at_any_length()
    {
        var whole = new PdfFile().Page().Text(60, 700, "Some words.").Build();
        foreach (var length in new[] { 10, 100, whole.Length / 2, whole.Length - 200 })
        {
            Assert.Equal("'a.pdf' is truncated, its end is missing: download or save it again.", await IngestionBench.RefusalAsync("a.pdf", whole[..length]));
        }
    }

    [Fact]
    public async Task A_scanned_file_asks_for_text() => Assert.Equal(
        "'a.pdf' has no text on its pages, only pictures: recognise its text (OCR) and save it as PDF with text.",
        await IngestionBench.RefusalAsync("a.pdf", new PdfFile().Page().Build()));

    [Fact]
    public async Task Damaged_bytes_never_get_past_the_reader()
    {
        var random = new Random(20170926);
        var whole = new PdfFile().Page().Column(60, 700, Left).Build();
        for (var round = 0; round < 60; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var hit = 0; hit < 30; hit++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            await IngestionBench.ReadAsync("a.pdf", bytes);
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<< /A ", " >>")]
    public async Task Ten_thousand_nested_objects_are_refused(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        var bytes = PdfFile.Raw(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", $"<< /Type /Page /Parent 2 0 R /X {nested} >>"], "/Root 1 0 R");

        Assert.StartsWith("'a.pdf' ", await IngestionBench.RefusalAsync("a.pdf", bytes), StringComparison.Ordinal);
    }
}
