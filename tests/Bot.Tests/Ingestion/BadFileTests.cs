using System.Diagnostics;
using System.Text;
using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class BadFileTests
{
    private const int Deep = 10_000;

    public static TheoryData<string, byte[], string> Refused() => new()
    {
        { "empty.txt", [], "'empty.txt' is empty: add a file that has text." },
        { "white.txt", "  \n\t\n"u8.ToArray(), "'white.txt' has no text: add a file that has text." },
        { "headings.md", "# One\n\n## Two\n"u8.ToArray(), "'headings.md' has headings but no text under them: add a file that has text." },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "'old.doc' is an old or encrypted Office file: remove its password and save it as .docx or PDF." },
        { "picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "'picture.txt' is a picture without text: recognise its text first and save it as PDF with text." },
        { "binary.txt", [.. Enumerable.Range(0, 2000).Select(index => (byte)(index * 37))], "'binary.txt' is not text in UTF-8, UTF-16 or Windows-1252, nor another kind of file that can be read: save it as UTF-8, PDF or .docx." },
        { "arabic.txt", System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("المنظمة الدولية للشرطة الجنائية"), "'arabic.txt' is not text in UTF-8, UTF-16 or Windows-1252, nor another kind of file that can be read: save it as UTF-8, PDF or .docx." },
        { "cut.docx", WordFile.Of(WordFile.Paragraph("Words."))[..300], "'cut.docx' is damaged or truncated and can't be read: open it in the program that made it and save it anew." },
        { "quotes.md", Bytes(new string('>', Deep) + " text"), "'quotes.md' nests lists, quotes or brackets more than 64 deep: flatten it." },
        { "lists.md", Bytes(string.Concat(Enumerable.Repeat("- ", Deep)) + "text"), "'lists.md' nests lists, quotes or brackets more than 64 deep: flatten it." },
        { "indented.md", Bytes(string.Join('\n', Enumerable.Range(0, Deep / 10).Select(depth => new string(' ', depth * 2) + "- item"))), "'indented.md' nests lists, quotes or brackets more than 64 deep: flatten it." },
        { "lists.html", Html("<ul><li>a"), "'lists.html' leaves more than 2,000 elements open inside one another: close them or save the page anew from a browser." },
        { "tables.html", Html("<table><tr><td>a"), "'tables.html' leaves more than 2,000 elements open inside one another: close them or save the page anew from a browser." },
        { "unclosed.html", Html("<div><p>a"), "'unclosed.html' leaves more than 2,000 elements open inside one another: close them or save the page anew from a browser." },
        { "definitions.md", Bytes(string.Concat(Enumerable.Repeat("[a]: b\n", Deep * 10))), "'definitions.md' has more than 5,000 lines that begin with '[': split it." },
        { "bomb.pdf", PdfFile.Bomb(), "'bomb.pdf' unpacks to far more than its size, as no PDF of text does: print it to a new PDF." },
        { "brackets.md", Bytes(new string('[', Deep * 10) + "text"), "'brackets.md' nests lists, quotes or brackets more than 64 deep: flatten it." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_file_ends_in_one_sentence_soon(string name, byte[] bytes, string sentence)
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal(sentence, await IngestionBench.RefusalAsync(name, bytes));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    public static TheoryData<string, string> Nested() => new()
    {
        { "lists.html", "<html>" + string.Concat(Enumerable.Repeat("<ul><li>a", 1500)) },
        { "items.html", "<html>" + string.Concat(Enumerable.Repeat("<li>a<p>b", Deep)) },
        { "bold.html", "<html>" + string.Concat(Enumerable.Repeat("<p><b><i>a", Deep)) },
        { "emphasis.md", string.Concat(Enumerable.Repeat("*a **b ", Deep)) },
        { "links.md", string.Concat(Enumerable.Repeat("[a](", Deep)) },
        { "backticks.md", string.Join(' ', Enumerable.Range(1, 1500).Select(length => new string('`', length))) },
        { "entities.md", string.Concat(Enumerable.Repeat("&amp", Deep * 10)) },
        { "lines.txt", new string('\n', 2_000_000) + "a" },
        { "markers.txt", string.Concat(Enumerable.Repeat("(a)(i) ", Deep * 10)) },
        { "colons.txt", string.Join('\n', Enumerable.Range(0, Deep).Select(index => $"{index}. so:")) },
        { "word.txt", new string('a', 5_000_000) },
        { "stops.txt", string.Concat(Enumerable.Repeat("a. ", 1_000_000)) },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public async Task A_hostile_file_is_read_or_refused_soon_and_split_into_sound_passages(string name, string text)
    {
        var watch = Stopwatch.StartNew();

        if (await IngestionBench.ReadAsync(name, Encoding.UTF8.GetBytes(text)) is Extraction.Readable { Text: var extracted })
        {
            PassageSplitterTests.AssertSound(extracted, PassageSplitter.Split(extracted, "en", new PassageOptions()));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_file_over_the_limits_is_refused()
    {
        Assert.Equal(
            "'a.txt' has 11 bytes and the limit is 10: split it, or raise Ingestion:MaxFileSizeBytes.",
            await IngestionBench.RefusalAsync("a.txt", Bytes("12345678901"), new IngestionOptions { MaxFileSizeBytes = 10 }));
        Assert.Equal(
            "'a.txt' has more than 10 characters of text: split it, or raise Ingestion:MaxTextCharacters.",
            await IngestionBench.RefusalAsync("a.txt", Bytes("12345678901"), new IngestionOptions { MaxTextCharacters = 10 }));
        Assert.Equal(
            "'a.pdf' has 2 pages and the limit is 1: split it, or raise Ingestion:MaxPages.",
            await IngestionBench.RefusalAsync("a.pdf", new PdfFile().Page().Page().Build(), new IngestionOptions { MaxPages = 1 }));
    }

    [Fact]
    public async Task A_mislabelled_file_is_read_as_what_it_is()
    {
        var pdf = await IngestionBench.ExtractAsync("a.txt", new PdfFile().Page().Text(60, 700, "Words of a PDF.").Build());
        var word = await IngestionBench.ExtractAsync("a.pdf", WordFile.Of(WordFile.Paragraph("Words of Word.")));

        Assert.Equal(("Words of a PDF.", "Words of Word."), (pdf.Text, word.Text));
    }

    private static byte[] Html(string open) => Bytes("<html>" + string.Concat(Enumerable.Repeat(open, Deep)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

}
