using System.Diagnostics;
using Bot.Search;

namespace Bot.Tests.Search;

public sealed class ArticleReferenceParserTests
{
    [Theory]
    [InlineData("art 83 rpd", "83")]
    [InlineData("Article 83(1)(b)(i)", "83(1)(b)(i)")]
    [InlineData("ARTICLE 83 (1) (B) (I)", "83(1)(b)(i)")]
    [InlineData("article 26 (e)", "26(e)")]
    [InlineData("article 26( e )", "26(e)")]
    [InlineData("27(5)(g) RPD", "27(5)(g)")]
    [InlineData("83 RPD", "83")]
    [InlineData("RPD 83", "83")]
    [InlineData("what does 83 of the RPD say", "83")]
    [InlineData("Art. 3", "3")]
    [InlineData("art.3", "3")]
    [InlineData("art3", "3")]
    [InlineData("arts. 2 and 3", "2|3")]
    [InlineData("Articles 2, 3 and 34", "2|3|34")]
    [InlineData("articles 2 & 3", "2|3")]
    [InlineData("les articles 2 et 3 du Statut", "2|3")]
    [InlineData("l'article 3", "3")]
    [InlineData("l’article 3", "3")]
    [InlineData("artículo 3", "3")]
    [InlineData("ARTÍCULOS 2 y 3", "2|3")]
    [InlineData("articulo 83(1)", "83(1)")]
    [InlineData("المادة 3", "3")]
    [InlineData("المادة ٨٣", "83")]
    [InlineData("المادتين 2 و 3", "2|3")]
    [InlineData("Article 83(1)(a) and article 83(1)(b)", "83(1)(a)|83(1)(b)")]
    [InlineData("Article 83(1), that is, article 83", "83(1)")]
    [InlineData("Article 43A", "43A")]
    [InlineData("Is article 2(1)or 2(2) meant?", "2(1)|2(2)")]
    public void Usual_writings_are_found(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ArticleReferenceParser.Parse(text).Select(reference => reference.Key));

    [Theory]
    [InlineData("How many of the 196 countries?")]
    [InlineData("In 2019 there were 83 of them.")]
    [InlineData("part 3")]
    [InlineData("smart 3")]
    [InlineData("[III/IRPD/GA/2011 (2025)]")]
    [InlineData("I/CONS/GA/1956 (2023)")]
    [InlineData("article 12345")]
    [InlineData("news articles 2017 about Meng")]
    [InlineData("within 30 (thirty) days")]
    [InlineData("at most 30 (days)")]
    [InlineData("on 9 June (2024)")]
    [InlineData("resolution no. 7 (2017)")]
    [InlineData("article")]
    [InlineData("article three")]
    [InlineData("")]
    public void Other_numbers_are_no_articles(string text) => Assert.Empty(ArticleReferenceParser.Parse(text));

    [Theory]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("article 1")]
    [InlineData("art. 1(")]
    [InlineData("article 1(a)(b), and ")]
    [InlineData("1 (")]
    [InlineData("(1)")]
    [InlineData("1(a)")]
    [InlineData("٣(أ)")]
    [InlineData("article ")]
    [InlineData("rpd 8 ")]
    public void Hostile_text_takes_little_time(string piece) => AssertQuick(string.Concat(Enumerable.Repeat(piece, 4_000)));

    [Fact]
    public void Four_thousand_articles_take_little_time() => AssertQuick(string.Join(' ', Enumerable.Range(0, 4_000).Select(number => $"article {number % 1000}({(char)('a' + (number / 1000))})")));

    private static void AssertQuick(string text)
    {
        ArticleReferenceParser.Parse(text);
        var watch = Stopwatch.StartNew();

        ArticleReferenceParser.Parse(text);

        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(200), $"{watch.Elapsed}");
    }
}
