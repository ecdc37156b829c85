using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class WordExtractorTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="My heading"/><w:basedOn w:val="Titre1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Circle"/><w:basedOn w:val="Kreis"/></w:style>
        """;

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="5">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
        """;

    private static string Item(string text, int list, int level) =>
        WordFile.Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    [Fact]
    public async Task Headings_printed_numbers_and_tables_are_read()
    {
        var body = WordFile.Paragraph("Article 4: Membership", "<w:pStyle w:val=\"Eigene\"/>")
            + Item("A country may join:", 1, 0) + Item("by request;", 1, 1) + Item("by vote.", 1, 1) + Item("It may leave.", 1, 0) + Item("A bullet", 2, 0)
            + "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:br/><w:t>line.</w:t></w:r></w:p>"
            + WordFile.Paragraph("In a circle", "<w:pStyle w:val=\"Kreis\"/>")
            + $"<w:tbl><w:tr><w:tc>{WordFile.Paragraph("Office")}</w:tc><w:tc>{WordFile.Paragraph("Term")}</w:tc></w:tr><w:tr><w:tc>{WordFile.Paragraph("President")}</w:tc><w:tc>{WordFile.Paragraph("4 years")}</w:tc></w:tr></w:tbl>";

        var extracted = await IngestionBench.ExtractAsync("a.docx", WordFile.Of(body, Styles, Numbering));

        Assert.Equal(
            [
                "Heading 1: Article 4: Membership",
                "ListItem 1: 1. A country may join:",
                "ListItem 2: (a) by request;",
                "ListItem 2: (b) by vote.",
                "ListItem 1: 2. It may leave.",
                "ListItem 1: - A bullet",
                "Paragraph: Kept line.",
                "Paragraph: In a circle",
                "TableRow 1: Office | Term",
                "TableRow: President | 4 years",
            ],
            IngestionBench.Lines(extracted));
        Assert.Equal(
            ["Article 4(1)", "Article 4(1)(a)", "Article 4(1)(b)", "Article 4(2)"],
            PassageSplitter.Split(extracted, "en", new PassageOptions()).Take(4).Select(passage => passage.Locator.Reference));
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_is_unpacked() => Assert.Equal(
        "'a.docx' unpacks to far more than its size, as no Word file does: save it anew from Word.",
        await IngestionBench.RefusalAsync("a.docx", WordFile.Of(WordFile.Paragraph(new string(' ', 60_000_000)))));

    [Fact]
    public async Task Ten_thousand_nested_tables_are_refused()
    {
        const int depth = 10_000;
        var body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + WordFile.Paragraph("deep") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));

        Assert.Equal("'a.docx' nests tables or frames more than 150 deep: flatten it.", await IngestionBench.RefusalAsync("a.docx", WordFile.Of(body)));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "is a spreadsheet: save the sheets you need as PDF or HTML.")]
    [InlineData("notes.txt", "is a compressed archive: unpack it and add the files in it.")]
    public async Task Other_packages_are_refused_with_advice(string entry, string advice) =>
        Assert.Equal($"'a.docx' {advice}", await IngestionBench.RefusalAsync("a.docx", WordFile.Zip((entry, "<a/>"))));

    [Fact]
    public async Task Entities_are_not_expanded() => Assert.Equal(
        "'a.docx' is damaged or truncated and can't be read: open it in the program that made it and save it anew.",
        await IngestionBench.RefusalAsync("a.docx", WordFile.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))));
}
