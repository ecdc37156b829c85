using Bot.Documents;
using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class PassageSplitterTests
{
    private static readonly PassageOptions Usual = new();

    [Fact]
    public void Articles_and_numbered_paragraphs_have_locators_and_items_their_lead_in()
    {
        var extracted = Some(
            (BlockKind.Heading, 1, "CHAPTER II: Notices"),
            (BlockKind.Heading, 3, "Article 83: Red notices"),
            (BlockKind.Paragraph, 0, "(1) Purpose. Red notices may be published if:"),
            (BlockKind.Paragraph, 0, "(a) the following criteria are met:"),
            (BlockKind.Paragraph, 0, "(i) the offence is serious;"),
            (BlockKind.Paragraph, 0, "(ii) the penalty is:"),
            (BlockKind.ListItem, 1, "• at least two years"),
            (BlockKind.Paragraph, 0, "(b) sufficient data are given."),
            (BlockKind.Paragraph, 0, "The General Secretariat may decide otherwise."),
            (BlockKind.Paragraph, 0, "(2) A second paragraph."),
            (BlockKind.Paragraph, 0, "Article 84 bis – Assurances"),
            (BlockKind.Paragraph, 0, "The bureau shall ensure it. Article 3 forbids the rest."),
            (BlockKind.Heading, 2, "ANNEX"),
            (BlockKind.Paragraph, 0, "A last word."));

        var passages = PassageSplitter.Split(extracted, "en", Usual);

        AssertSound(extracted, passages);
        Assert.Equal(
            [
                "Article 83(1) <- ",
                "Article 83(1)(a) <- Red notices may be published if:",
                "Article 83(1)(a)(i) <- Red notices may be published if: (a) the following criteria are met:",
                "Article 83(1)(a)(ii) <- Red notices may be published if: (a) the following criteria are met:",
                "Article 83(1)(a)(ii) <- Red notices may be published if: (a) the following criteria are met: (i) the offence is serious; (ii) the penalty is:",
                "Article 83(1)(b) <- Red notices may be published if:",
                "Article 83(1) <- ",
                "Article 83(2) <- ",
                "Article 84 bis <- ",
                "paragraph 10 <- ",
            ],
            passages.Select(passage => $"{passage.Locator} <- {passage.LeadIn?.In(extracted.Text).Replace("\n\n", " ", StringComparison.Ordinal)}"));
        Assert.Equal(["CHAPTER II: Notices", "Article 84 bis – Assurances"], passages[8].Headings.Where(heading => !heading.StartsWith("Article 83", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Article 5", "Article 5")]
    [InlineData("ARTICLE 43A: TITLE", "Article 43A")]
    [InlineData("Artículo 3. Objeto", "Artículo 3")]
    [InlineData("المادة 3: الحياد", "المادة 3")]
    [InlineData("Article premier - Objet", "Article premier")]
    [InlineData("Article IV: Scope", "Article IV")]
    [InlineData("Art. 12: Scope", "Article 12")]
    public void An_article_is_recognised(string heading, string reference) => Assert.Equal(reference, ArticleHeading.Read(heading)?.Reference);

    [Theory]
    [InlineData("Article 3 forbids any intervention.")]
    [InlineData("Article 5(1) applies.")]
    [InlineData("Article 5.2 applies")]
    [InlineData("Articles 2 and 3: practice")]
    [InlineData("Particle 3: physics")]
    public void A_sentence_about_an_article_is_none(string text) => Assert.Null(ArticleHeading.Read(text));

    [Fact]
    public void Letters_after_h_go_on_as_letters_and_names_are_no_numbers()
    {
        var blocks = "abcdefghij".Select(letter => (BlockKind.Paragraph, 0, $"({letter}) item {letter};"))
            .Append((BlockKind.Paragraph, 0, "M. Dupont spoke."))
            .Prepend((BlockKind.Heading, 1, "Article 1"))
            .ToArray();

        var references = PassageSplitter.Split(Some(blocks), "fr", Usual).Select(passage => passage.Locator.Reference).ToArray();

        Assert.Equal(["Article 1(h)", "Article 1(i)", "Article 1(j)", "Article 1"], references[7..]);
    }

    [Fact]
    public void Numbered_sections_have_their_own_numbers()
    {
        var extracted = Some(
            (BlockKind.Heading, 1, "2. Practice"), (BlockKind.Paragraph, 0, "2.1 First."), (BlockKind.Paragraph, 0, "(a) item"), (BlockKind.Heading, 2, "2.2 Second"), (BlockKind.Paragraph, 0, "Text."));

        Assert.Equal(["Section 2.1", "Section 2.1(a)", "Section 2.2"], PassageSplitter.Split(extracted, "en", Usual).Select(passage => passage.Locator.Reference));
    }

    [Fact]
    public void Long_paragraphs_are_cut_at_sentence_ends()
    {
        var sentence = "The General Secretariat shall keep a record of each request that it has received from a bureau. ";
        var extracted = Some((BlockKind.Paragraph, 0, string.Concat(Enumerable.Repeat(sentence, 30)).TrimEnd()));

        var passages = PassageSplitter.Split(extracted, "en", Usual);

        AssertSound(extracted, passages);
        Assert.Equal(4, passages.Count);
        Assert.All(passages, passage => Assert.True(passage.Span.Length <= Usual.MaxCharacters && passage.Span.In(extracted.Text).EndsWith("bureau.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_of_a_table_lean_on_its_header()
    {
        var extracted = Some(
            (BlockKind.TableRow, 1, "Colour | Purpose"), (BlockKind.TableRow, 0, "Red | Wanted"), (BlockKind.TableRow, 0, "Blue | Information"), (BlockKind.Paragraph, 0, "After it."));

        Assert.Equal(
            ["Colour | Purpose", "Colour | Purpose", null],
            PassageSplitter.Split(extracted, "en", Usual).Select(passage => passage.LeadIn?.In(extracted.Text)));
    }

    [Fact]
    public void Random_structures_give_sound_passages()
    {
        string[] texts =
        [
            "Article 7", "Article 8: Title", "Article 9. The text stands here.", "(1) First:", "(a) item;", "(i) inner:", "(xii) odd", "1. Number", "2.1 Decimal", "• bullet", "- ",
            "Plain text. And more of it, e.g. this one.", "Ends with a colon:", "المادة 5: نص", "A. Smith", "(", ":", "12.", "SECTION 3", new string('x', 5000), string.Concat(Enumerable.Repeat("Word one. ", 300)).TrimEnd(),
        ];
        var random = new Random(20170926);
        for (var round = 0; round < 500; round++)
        {
            var blocks = Enumerable.Range(0, random.Next(1, 40))
                .Select(_ => (Kind: (BlockKind)random.Next(5), Level: random.Next(4), Text: texts[random.Next(texts.Length)]))
                .Select(block => (block.Kind, block.Kind is BlockKind.Heading ? block.Level + 1 : block.Level, block.Text.Trim()))
                .ToArray();
            var extracted = Some(blocks);
            AssertSound(extracted, PassageSplitter.Split(extracted, "en", Usual));
        }
    }

    internal static void AssertSound(ExtractedText extracted, IReadOnlyList<NewPassage> passages)
    {
        var end = 0;
        foreach (var passage in passages)
        {
            var text = passage.Span.In(extracted.Text);
            Assert.True(passage.Span.Start >= end && text.Length > 0 && text.Trim().Length == text.Length);
            Assert.True(passage.LeadIn is null || (passage.LeadIn.Value.End <= passage.Span.Start && passage.LeadIn.Value.Length > 0));
            Assert.NotEmpty(passage.Locator.Reference);
            end = passage.Span.End;
        }
    }

    private static ExtractedText Some(params (BlockKind Kind, int Level, string Text)[] blocks)
    {
        var text = string.Join("\n\n", blocks.Select(block => block.Text));
        var start = 0;
        var placed = new List<TextBlock>();
        foreach (var block in blocks)
        {
            placed.Add(new TextBlock(block.Kind, new TextSpan(start, block.Text.Length), block.Level, null, []));
            start += block.Text.Length + 2;
        }

        return new ExtractedText(text, placed, new ProposedProperties());
    }
}
