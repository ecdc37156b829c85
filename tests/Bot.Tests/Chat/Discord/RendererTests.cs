using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Rendering;
using Bot.Tests.Fakes.Discord;
using CsCheck;

namespace Bot.Tests.Chat.Discord;

/// <summary>Any reply whatever fits into Discord's limits, pings nobody, and keeps sentences with their notes.</summary>
public sealed partial class RendererTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 40],
        Gen.String[0, 200],
        OneOf("@everyone", "<@7>", "**bold** [a](https://b.example)", "- item\n1. item\n# head", "وكالة الإنتربول", "e\u0301\u0302", "👩‍👩‍👧", "```", "||", "\\", "\n\n", "A whole sentence of a source. Another one.", ""))
        .Array[0, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<string> LongWords = Gen.OneOf(Words, Words.Array[0, 40].Select(words => string.Join("\n", words)), Gen.Int[1, 9000].Select(length => new string('x', length)), Gen.Int[1, 5000].Select(length => new string('*', length)));

    private static readonly Gen<ReplyPart> Parts = Gen.OneOf<ReplyPart>(
        Words.Select(text => (ReplyPart)new ReplyPart.Heading(text)),
        Gen.Select(LongWords, Gen.Int[1, 20].Array[0, 30]).Select((text, notes) => (ReplyPart)new ReplyPart.Sentence(text, [.. notes.Distinct().Order()])),
        Gen.Select(LongWords, Gen.Int[0, 50], Gen.Int[0, 50]).Select((text, start, length) => (ReplyPart)new ReplyPart.Quote(text, start < text.Length ? text.Substring(start, Math.Min(length, text.Length - start)) : null)),
        LongWords.Select(text => (ReplyPart)new ReplyPart.Aside(text)));

    private static readonly Gen<ReplyPart> Notes = Gen.Select(Gen.Int[1, 20], LongWords, Words).Select((number, source, details) => (ReplyPart)new ReplyPart.Note(number, source, details, new Uri("https://example.org/(a)")));

    private static readonly Gen<ReplyAction> Actions = Gen.OneOf<ReplyAction>(
        Gen.Select(Gen.Int[1, 20], Words).Select((note, label) => (ReplyAction)new ReplyAction.ShowPassage("0199a0b0c0d0e0f001020304050607ff", note, label)),
        Words.Select(label => (ReplyAction)new ReplyAction.Share("0199a0b0c0d0e0f001020304050607ff", label)),
        Words.Select(label => (ReplyAction)new ReplyAction.Rate("0199a0b0c0d0e0f001020304050607ff", Rating.Wrong, label)));

    private static readonly Gen<Reply> Replies = Gen.Select(Gen.OneOf(Parts, Notes).Array[1, 25], Actions.Array[0, 30], OneOf("en", "fr", "es", "ar"))
        .Select((parts, actions, language) => new Reply { Language = language, Visibility = Visibility.Everyone, Parts = [.. parts.Where((part, place) => part is not ReplyPart.Note note || !parts.Take(place).OfType<ReplyPart.Note>().Any(other => other.Number == note.Number))], Actions = actions });

    [Fact]
    public void Every_message_keeps_to_every_limit_and_pings_nobody() => Replies.Sample(reply =>
    {
        foreach (var components in MessageRenderer.Render(reply))
        {
            var wrong = MessageRules.Check(new JsonObject { ["flags"] = 1 << 15, ["components"] = components.DeepClone(), ["allowed_mentions"] = Mentions.None() }, isEdit: false);
            Assert.True(wrong.Count == 0, string.Join(", ", wrong));
        }
    }, iter: 300);

    [Fact]
    public void Pages_of_one_message_keep_to_every_limit_and_lead_to_each_other() =>
        Gen.Select(Replies, Parts.Array[0, 60]).Sample((reply, more) =>
        {
            var pages = MessageRenderer.RenderPages(reply with { Parts = [.. reply.Parts, .. more] }, "discord:1234567890123456789");

            Assert.All(pages, components => Assert.Empty(MessageRules.Check(new JsonObject { ["flags"] = 1 << 15, ["components"] = components.DeepClone(), ["allowed_mentions"] = Mentions.None() }, isEdit: true)));
            Assert.All(pages.Select((components, number) => (components, number)), page => Assert.Equal(
                new[] { page.number - 1, page.number + 1 }.Where(other => other >= 0 && other < pages.Count),
                MessageRules.Nested(page.components).Select(component => ButtonId.Read(component["custom_id"]?.GetValue<string>())).Where(id => id?.Action is ButtonAction.Page).Select(id => id!.Note)));
        }, iter: 100);

    [Fact]
    public void A_sentence_ends_with_its_markers_and_its_notes_are_in_the_same_message() => Gen.Select(LongWords.Array[1, 12], Gen.Int[1, 4]).Sample((texts, notesEach) =>
    {
        var parts = new List<ReplyPart>();
        for (var place = 0; place < texts.Length; place++)
        {
            parts.Add(new ReplyPart.Sentence($"{texts[place]} end{place}", [.. Enumerable.Range((place * 2) + 1, notesEach)]));
        }

        parts.AddRange(Enumerable.Range(1, (texts.Length * 2) + notesEach).Select(number => new ReplyPart.Note(number, $"source{number};", "rule, 2025-11", null)));
        var messages = MessageRenderer.Render(Of([.. parts])).Select(Text).ToArray();
        for (var place = 0; place < texts.Length; place++)
        {
            var markers = string.Concat(Enumerable.Range((place * 2) + 1, notesEach).Select(number => $@"\[{number}\]"));
            var message = Assert.Single(messages, message => Regex.IsMatch(message, $@"end{place}\u2069?\u00A0{Regex.Escape(markers)}(?!\\\[)"));
            Assert.All(Enumerable.Range((place * 2) + 1, notesEach), number => Assert.Contains($"source{number};", message, StringComparison.Ordinal));
        }
    }, iter: 100);

    [Theory]
    [InlineData(300)] // 2,400 characters are written at once: these read on in one message.
    [InlineData(900)]
    public void A_sentence_longer_than_a_message_is_cut_between_words_and_keeps_its_markers_at_its_end(int count)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, count).Select(number => $"{number:0000}words"));
        var messages = MessageRenderer.Render(Of(new ReplyPart.Sentence(sentence, [1, 2]))).Select(Text).ToArray();

        Assert.Equal(count > 400, messages.Length > 1);
        Assert.Equal(sentence + "\u00A0\\[1\\]\\[2\\]", string.Join(' ', messages));
    }

    [Fact]
    public void An_answer_is_one_container_with_sources_beside_their_buttons()
    {
        var reply = Of(
            new ReplyPart.Sentence("A red notice is a request.", [1]),
            new ReplyPart.Note(1, "our summary of Article 82", "official rule, 2025-11", new Uri("https://www.interpol.int/rules")),
            new ReplyPart.Aside("No legal advice.")) with
        { Actions = [new ReplyAction.ShowPassage("a1", 1, "Show passage 1"), new ReplyAction.Rate("a1", Rating.Helpful, "Helpful"), new ReplyAction.Rate("a1", Rating.Wrong, "Wrong?")] };

        Assert.Equal(
            """[{"type":17,"components":[{"type":10,"content":"A red notice is a request.\u00A0\\[1\\]"},{"type":14},{"type":9,"components":[{"type":10,"content":"**\\[1\\]** our summary of Article 82\n-# official rule, 2025-11 \u00B7 [open](\u003Chttps://www.interpol.int/rules\u003E)"}],"accessory":{"type":2,"style":2,"custom_id":"Passage a1 1","label":"Show passage 1"}},{"type":10,"content":"-# No legal advice."}]},{"type":1,"components":[{"type":2,"style":2,"custom_id":"Helpful a1 0","label":"Helpful"},{"type":2,"style":2,"custom_id":"Wrong a1 0","label":"Wrong?"}]}]""",
            Assert.Single(MessageRenderer.Render(reply)).ToJsonString());
    }

    [Fact]
    public void Cited_words_of_a_quote_are_bold_and_its_source_stands_beneath()
    {
        var reply = Of(new ReplyPart.Quote("Before.\nThe *cited* words. After.", "The *cited* words."), new ReplyPart.Note(1, "Article 82", "", null));
        Assert.Equal("> Before.\n> **The \\*cited\\* words.** After.\n**\\[1\\]** Article 82", Text(Assert.Single(MessageRenderer.Render(reply))));
    }

    [Fact]
    public void Arabic_lines_begin_right_to_left_and_hold_other_words_apart()
    {
        var reply = Of(new ReplyPart.Sentence("نعم", [1]), new ReplyPart.Note(1, "Article 82", "", null)) with { Language = "ar" };
        Assert.Equal("\u200F\u2068نعم\u2069\u00A0\\[1\\]\n\u200F**\\[1\\]** \u2068Article 82\u2069", Text(Assert.Single(MessageRenderer.Render(reply))));
    }

    [Fact]
    public void No_character_of_a_reader_is_cut() => Gen.Int[1, 3000].Sample(count =>
    {
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧", count));
        var shown = string.Concat(MessageRenderer.Render(Of(new ReplyPart.Sentence(text, []))).Select(Text));
        Assert.Equal(count, Family().Count(shown));
        Assert.Equal("", Family().Replace(shown, "").Trim('\n'));
    }, iter: 10);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static Reply Of(params ReplyPart[] parts) => new() { Language = "en", Visibility = Visibility.Everyone, Parts = parts };

    private static string Text(JsonArray components) => string.Join('\n', MessageRules.Nested(components).Select(component => component["content"]?.GetValue<string>()).OfType<string>());

    [GeneratedRegex("👩‍👩‍👧")]
    private static partial Regex Family();
}
