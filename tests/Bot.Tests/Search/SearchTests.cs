using Bot.Search;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Search;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_question_of_one_word_finds_the_passages_that_have_it_in_any_form()
    {
        using var library = await Library.OpenAsync(folder.Path);
        await library.AddAsync(Some.Revision("a.txt", "The wombats sleep.", "A wombat’s burrow.", "WOMBAT", "No such animal.", "Wömbat."));

        Assert.Equal(["A wombat’s burrow.", "The wombats sleep.", "WOMBAT", "Wömbat."], await library.FindAsync(WorkspaceId.Local, "wombat"));
    }

    [Fact]
    public async Task An_article_is_found_by_its_number_alone_and_by_what_it_holds()
    {
        using var library = await Library.OpenAsync(folder.Path);
        var revision = Some.Revision("rules.txt", "Cards are paper.", "Cards are thin.", "Cards are blue.");
        var references = new[] { "Article 8", "Article 83(1)(a)", "Article 83(2)" };
        await library.AddAsync(revision with { Passages = [.. revision.Passages.Zip(references, (passage, reference) => passage with { Locator = new(reference, 3) })] });

        Assert.Equal(["Cards are blue.", "Cards are thin."], await FindAsync("83 RPD"));
        Assert.Equal(["Cards are blue.", "Cards are thin."], await FindAsync("art. 83(2)"));
        Assert.Equal(["Cards are paper."], await FindAsync("Article ٨"));

        async Task<IEnumerable<string>> FindAsync(string question)
        {
            var query = new PassageQuery(WorkspaceId.Local, [], ArticleReferenceParser.Parse(question), Some.Day, 10);
            return (await library.Retriever.RetrieveAsync(query, TestContext.Current.CancellationToken)).Select(found => found.Text).Order(StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("extradition", "extraditon", 2, "extradition")]
    [InlineData("extradition", "extradiiton", 1, "extradition")]
    [InlineData("extradition", "axtradition", 2, "")]
    [InlineData("extradition", "banana", 2, "")]
    [InlineData("2017", "2018", 2, "")]
    public async Task A_mistyped_word_finds_its_neighbour(string known, string typed, int edits, string expected)
    {
        using var library = await Library.OpenAsync(folder.Path);
        await library.AddAsync(Some.Revision("a.txt", $"About {known}."));

        Assert.Equal(expected.Length == 0 ? [] : [expected], library.Index.SimilarWords(typed, edits));
    }

    [Fact]
    public async Task A_glossary_carries_a_question_over_languages_and_everyday_words()
    {
        const string yaml = """
            terms:
              - en: ["zebra desk", "ZD"]
                fr: ["bureau du zèbre"]
                es: ["oficina de la cebra"]
                ar: ["مكتب الحمار الوحشي"]
                asked: ["stripy office"]
            """;
        using var library = await Library.OpenAsync(folder.Path);
        await library.AddAsync(Some.Revision("a.txt", "The zebra desk answers letters.", "Nothing else."));
        var reader = new QuestionReader(library.Index, Glossary.Parse(new StringReader(yaml)));

        foreach (var question in new[] { "the ZD?", "stripy offices", "le bureau du zèbre", "¿Qué hace la oficina de la cebra?", "ما هو مكتب الحمار الوحشي؟", "le bureau du zebre" })
        {
            var read = reader.Read(question);
            var hits = library.Index.Search(new PassageQuery(WorkspaceId.Local, read.Groups, [], Some.Day, 10));
            Assert.True(hits is [{ Ordinal: 0 }], question);
        }
    }

    [Theory]
    [InlineData("en", "The countries’ notices", "countri|notic")]
    [InlineData("fr", "L’avis d’INTERPOL", "avi|interpol")]
    [InlineData("es", "Las notificaciones", "notificacion")]
    [InlineData("ar", "النَّشْرَة ٢٠١٧", "نشر|2017")]
    [InlineData("de", "The notices", "notic")]
    public void Words_lose_endings_accents_and_apostrophes(string language, string text, string stems) =>
        Assert.Equal(stems.Split('|'), TextAnalysis.Analyze(text, language).Where(token => !token.IsStopWord).Select(token => token.Stem));
}
