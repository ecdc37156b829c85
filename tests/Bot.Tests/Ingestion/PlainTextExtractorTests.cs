using System.Text;
using Bot.Documents;
using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class PlainTextExtractorTests
{
    [Fact]
    public async Task A_news_report_with_lost_quotation_marks_is_kept_as_it_is_and_recognised()
    {
        const string text = "GENEVA (Agence Test) - The body said it can t comment on the country s request before next week, according to officials.\n"
            + "We won t decide today , said one official, declining to be named.\n";

        var extracted = await IngestionBench.ExtractAsync("000_abc.txt", text);

        Assert.Equal(text.TrimEnd().Replace("\n", "\n\n", StringComparison.Ordinal), extracted.Text);
        Assert.Equal(["paragraph 1", "paragraph 2"], PassageSplitter.Split(extracted, "en", new PassageOptions()).Select(passage => passage.Locator.ToString()));
        Assert.Equal(
            new ProposedProperties
            {
                Title = "Report of Agence Test, dateline Geneva: The body said it can t comment on the country s request before next week ...",
                Authority = Authority.News,
                Kind = DocumentKind.Original,
                Instrument = "Agence Test report datelined GENEVA",
                Date = "undated",
            },
            extracted.Proposed);
    }

    [Fact]
    public async Task Wrapped_lines_are_joined_where_blank_lines_separate_paragraphs()
    {
        var extracted = await IngestionBench.ExtractAsync("a.txt", "The first paragraph\nis wrapped.\r\n\r\n1. The second\nis numbered.\n2. So is this.\n- A bullet\n");

        Assert.Equal(
            ["Paragraph: The first paragraph is wrapped.", "Paragraph: 1. The second is numbered.", "Paragraph: 2. So is this.", "ListItem 1: - A bullet"],
            IngestionBench.Lines(extracted));
    }

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("Le siège est à Lyon.") },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Le siège est à Lyon.")] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Le siège est à Lyon.")] },
        { "UTF-16 big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Le siège est à Lyon.")] },
        { "Windows-1252", Encoding.Latin1.GetBytes("Le siège est à Lyon.") },
        { "decomposed", Encoding.UTF8.GetBytes("Le siège est à Lyon.".Normalize(NormalizationForm.FormD)) },
        { "invisible characters", Encoding.UTF8.GetBytes("\u0001Le si\u00ADège est\u202E à\u200B Lyon.\u0007") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Any_usual_encoding_gives_the_same_text(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        Assert.Equal("Le siège est à Lyon.", (await IngestionBench.ExtractAsync("a.txt", bytes)).Text);
    }
}
