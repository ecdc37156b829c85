using System.Diagnostics;
using Bot.Search;
using Bot.Tests.Fakes;

namespace Bot.Tests.Search;

[Collection(nameof(ShippedLibrary))]
public sealed class QuestionReaderTests(ShippedLibrary library)
{
    private readonly QuestionReader reader = library.Get<QuestionReader>();

    [Theory]
    [InlineData("What is a red notice?", "en", "red notice")]
    [InlineData("Qu'est-ce qu'une notice rouge ?", "fr", "notice rouge")]
    [InlineData("¿Qué es una notificación roja?", "es", "notificación roja")]
    [InlineData("ما هي النشرة الحمراء؟", "ar", "النشرة الحمراء")]
    public void A_term_is_one_group_in_each_language_and_means_the_english_one(string text, string language, string surface)
    {
        var read = reader.Read(text);

        Assert.Equal(language, read.Language);
        var group = Assert.Single(read.Groups);
        Assert.Equal(surface, group.Surface);
        Assert.Contains(group.Variants, variant => variant.Language == "en" && variant.Stems.SequenceEqual(["red", "notic"]));
    }

    [Theory]
    [InlineData("What does the CCF do?", "commiss")]
    [InlineData("who runs the ncb", "nation")]
    [InlineData("is the SLTD online", "stolen")]
    public void An_abbreviation_means_its_words(string text, string stem) =>
        Assert.Contains(reader.Read(text).Groups.SelectMany(group => group.Variants), variant => variant.Stems.Contains(stem));

    [Theory]
    [InlineData("extraditon", "extradition")]
    [InlineData("extradtion", "extradition")]
    [InlineData("commision", "commission")]
    [InlineData("fugitves", "fugitives")]
    [InlineData("secretarait", "secretariat")]
    public void A_typing_mistake_is_mended(string typed, string meant)
    {
        var read = reader.Read($"What about {typed}?");

        Assert.Equal(meant, Assert.Single(read.Mended, mended => mended.Key == typed).Value);
    }

    [Theory]
    [InlineData("Who’s ‘wanted’ — and by “whom”?", "Who's 'wanted' - and by \"whom\"?")]
    [InlineData("the country’s bureau", "the country's bureau")]
    public void Curly_quotes_are_read_as_straight_ones(string curly, string straight) =>
        Assert.Equal(reader.Read(straight).Groups.Select(group => group.Variants[0].Stems), reader.Read(curly).Groups.Select(group => group.Variants[0].Stems));

    [Theory]
    [InlineData("plz wat r da rules 4 red notices lol")]
    [InlineData("yo whats up with red notices tho")]
    public void Slang_around_a_term_is_passed_over(string text) =>
        Assert.Contains(reader.Read(text).Groups, group => group.Variants.Any(variant => variant.Stems.SequenceEqual(["red", "notic"])));

    [Theory]
    [InlineData("When was it founded and who leads it?", 2)]
    [InlineData("What is a red notice?", 1)]
    [InlineData("¿Cuándo se fundó y quién la dirige?", 2)]
    [InlineData("متى تأسست المنظمة؟ أين مقرها؟", 2)]
    [InlineData("a, b, c, d, wanted, bureau, notice, court, police, member", 1)]
    public void What_asks_several_things_is_parted(string text, int parts) => Assert.Equal(parts, reader.Read(text).Parts.Count);

    [Fact]
    public void Words_of_an_article_are_no_words_of_the_question()
    {
        var read = reader.Read("What does Article 83(1)(b)(i) of the RPD say about theft?");

        Assert.Equal(["83(1)(b)(i)"], read.References.Select(reference => reference.Key));
        Assert.DoesNotContain(read.Groups, group => group.Surface.Contains("83", StringComparison.Ordinal));
        Assert.Contains(read.Groups, group => group.Surface == "theft");
    }

    [Fact]
    public void Earlier_words_come_last_and_count_less()
    {
        var read = reader.Read("How long does it hold?", ["What is a blue notice?"], ["It collects information."]);

        var earlier = Assert.Single(read.Groups, group => group.Variants.Any(variant => variant.Stems.SequenceEqual(["blue", "notic"])));
        Assert.InRange(earlier.Weight, 0.01f, 0.99f);
        Assert.Equal(read.Groups.OrderByDescending(group => group.Weight), read.Groups);
    }

    [Fact]
    public void Hostile_text_is_read_quickly()
    {
        foreach (var hostile in HostileText.All.Concat(HostileText.All.Where(text => text.Length > 0).Select(text => HostileText.Repeat(text, 100_000))))
        {
            AssertQuick(hostile, () => reader.Read(hostile));
            AssertQuick(hostile, () => reader.Read("and then?", [hostile], [hostile]));
        }
    }

    [Fact]
    public void Hostile_text_is_cut_into_words_whose_spans_lie_in_it()
    {
        foreach (var (hostile, language) in HostileText.All.SelectMany(hostile => TextAnalysis.Languages.Select(language => (hostile, language))))
        {
            var end = 0;
            foreach (var token in TextAnalysis.Analyze(hostile, language))
            {
                Assert.InRange(token.Span.Start, end, hostile.Length);
                Assert.InRange(token.Span.End, token.Span.Start + 1, hostile.Length);
                Assert.NotEmpty(token.Exact);
                Assert.NotEmpty(token.Stem);
                end = token.Span.End;
            }
        }
    }

    // The best of three, so that a busy machine is not taken for slow code.
    private static void AssertQuick(string text, Action read)
    {
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            read();
            return watch.Elapsed;
        });
        Assert.True(best < TimeSpan.FromMilliseconds(200), $"{best.TotalMilliseconds} ms for {text.Length} characters: {text[..Math.Min(40, text.Length)]}");
    }
}
