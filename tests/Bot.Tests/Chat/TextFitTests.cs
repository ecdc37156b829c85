using System.Globalization;
using Bot.Chat;
using Bot.Tests.Search;
using CsCheck;

namespace Bot.Tests.Chat;

public sealed class TextFitTests
{
    // Letters, marks, joined emoji, right-to-left words, escapes, ends of sentences and lone surrogates: what cuts go wrong at.
    private static readonly Gen<string> Text = Gen.OneOf(
        Any(
            " ", " ", ". ", "? ", "\n\n", "word ", "Article 83(1)(a) ", "é", "e\u0301", "👩🏽‍🚒", "🏴‍☠️", "🇫🇷", "مذكرة حمراء. ", "ﷺ", "\u202E", "\r\n", "<@U1>", "&", "*", "`", " \u0301", "\uD800", "\uDC00", "한글", "𝓇"),
        Gen.String[0, 6]).Array[0, 40].Select(string.Concat);

    private static readonly Gen<FitPiece> Piece = Gen.Select(Text, Any("", " [1]", " [1] [2]", " [12]")).Select((text, tail) => new FitPiece(text, tail));

    private static readonly Gen<Func<string, int>> Counter = Any<Func<string, int>>(TextFit.Utf16, text => text.EnumerateRunes().Count(), text => TextFit.Utf16(text.Replace("&", "&amp;", StringComparison.Ordinal)));

    [Fact]
    public void No_page_is_over_the_limit_and_no_text_is_lost_or_moved() => Gen.Select(Piece.Array[0, 8], Gen.Int[40, 300], Counter).Sample((pieces, limit, count) =>
    {
        int Measure(FitPiece piece) => count(piece.Text + piece.Tail) + 1;
        var pages = TextFit.Split(pieces, limit, Measure);

        Assert.All(pages, page => Assert.NotEmpty(page));
        Assert.All(pages, page => Assert.InRange(page.Sum(Measure), 0, limit));
        Assert.Equal(string.Concat(pieces.Select(piece => piece.Text + piece.Tail)), string.Concat(pages.SelectMany(page => page).Select(piece => piece.Text + piece.Tail)));
        Assert.Equal(pieces.Select(piece => piece.Tail).Where(tail => tail.Length > 0), pages.SelectMany(page => page).Select(piece => piece.Tail).Where(tail => tail.Length > 0));
    }, iter: 3000);

    [Fact]
    public void No_character_of_a_reader_is_cut_and_no_tail_stands_without_words() => Gen.Select(Piece, Gen.Int[40, 120], Counter).Sample((piece, limit, count) =>
    {
        var parts = TextFit.Split([piece], limit, part => count(part.Text + part.Tail)).SelectMany(page => page).ToArray();

        var borders = StringInfo.ParseCombiningCharacters(piece.Text).Append(piece.Text.Length).ToHashSet();
        var longest = StringInfo.ParseCombiningCharacters(piece.Text).Append(piece.Text.Length).Zip(StringInfo.ParseCombiningCharacters(piece.Text).Skip(1).Append(piece.Text.Length), (start, next) => next - start).DefaultIfEmpty(0).Max();
        var place = 0;
        foreach (var part in parts)
        {
            place += part.Text.Length;
            Assert.True(longest > 20 || borders.Contains(place), $"cut at {place} of {piece.Text}");
        }

        Assert.True(piece.Text.Length == 0 || parts.All(part => part.Text.Length > 0));
    }, iter: 3000);

    [Fact]
    public void A_text_is_cut_between_sentences_else_between_words()
    {
        var sentences = TextFit.Split([new FitPiece("The first sentence stands. The second one does too. The third is last.", " [1]")], 55, Measure);
        var words = TextFit.Split([new FitPiece("one two three four five six seven", " [1]")], 20, Measure);

        Assert.Equal([[new FitPiece("The first sentence stands. The second one does too. ", "")], [new FitPiece("The third is last.", " [1]")]], sentences);
        Assert.Equal([[new FitPiece("one two three four ", "")], [new FitPiece("five six seven", " [1]")]], words);
    }

    [Fact]
    public void A_letter_under_more_marks_than_fit_is_cut_at_last()
    {
        var pages = TextFit.Split([new FitPiece("e" + new string('\u0301', 3_999), "")], 2000, Measure);

        Assert.Equal([2000, 2000], pages.Select(page => page.Sum(Measure)));
    }

    [Fact]
    public void What_people_type_to_break_things_fits()
    {
        foreach (var text in HostileText.All)
        {
            var pages = TextFit.Split([new FitPiece(text, " [1]")], 2000, Measure);

            Assert.Equal(text + " [1]", string.Concat(pages.SelectMany(page => page).Select(piece => piece.Text + piece.Tail)));
            Assert.InRange(TextFit.Shorten(text, 80, TextFit.Utf16).Length, 0, 80);
        }
    }

    [Fact]
    public void A_limit_that_no_character_fits_is_our_fault() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextFit.Split([new FitPiece("abc", "")], 0, Measure));

    [Theory]
    [InlineData("short", "short")]
    [InlineData("a few words that go on", "a few words…")]
    [InlineData("onewordthatgoesonandon", "onewordthatgoes…")]
    public void A_text_is_shortened_after_a_word(string text, string expected) => Assert.Equal(expected, TextFit.Shorten(text, 16, TextFit.Utf16));

    [Fact]
    public void Shortening_cuts_no_character() => Gen.Select(Text, Gen.Int[20, 60]).Sample((text, limit) =>
    {
        var shortened = TextFit.Shorten(text, limit, TextFit.Utf16);

        Assert.InRange(shortened.Length, 0, limit);
        Assert.True(shortened == text || (shortened.EndsWith('…') && text.StartsWith(shortened[..^1], StringComparison.Ordinal)));
    }, iter: 2000);

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static int Measure(FitPiece piece) => piece.Text.Length + piece.Tail.Length;
}
