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
    [Fact]
    public void Every_message_keeps_to_every_limit_and_pings_nobody() => AnyReply.Replies.Sample(reply =>
    {
        foreach (var components in MessageRenderer.Render(reply))
        {
            var wrong = MessageRules.Check(new JsonObject { ["flags"] = 1 << 15, ["components"] = components.DeepClone(), ["allowed_mentions"] = Mentions.None() }, isEdit: false);
            Assert.True(wrong.Count == 0, string.Join(", ", wrong));
        }
    }, iter: 300);

    [Fact]
    public void Where_few_messages_may_be_sent_no_more_are_and_the_last_says_where_the_rest_is() =>
        Gen.Select(AnyReply.Replies, AnyReply.Parts.Array[0, 60], Gen.Int[1, 6]).Sample((reply, more, most) =>
        {
            var whole = reply with { Parts = [.. reply.Parts, .. more] };
            var messages = MessageRenderer.Render(whole, most);

            Assert.InRange(messages.Count, 1, most);
            Assert.All(messages, components => Assert.Empty(MessageRules.Check(new JsonObject { ["flags"] = 1 << 15, ["components"] = components.DeepClone(), ["allowed_mentions"] = Mentions.None() }, isEdit: false)));
            Assert.Equal(MessageRenderer.Render(whole).Count > most, Text(messages[^1]).Contains(DiscordWords.For(whole.Language).Rest.Split('.')[0], StringComparison.Ordinal));
        }, iter: 100);

    [Fact]
    public void A_sentence_ends_with_its_markers_and_its_notes_are_in_the_same_message() => Gen.Select(AnyReply.LongWords.Array[1, 12], Gen.Int[1, 4]).Sample((texts, notesEach) =>
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

    private static Reply Of(params ReplyPart[] parts) => new() { Language = "en", Visibility = Visibility.Everyone, Parts = parts };

    private static string Text(JsonArray components) => string.Join('\n', MessageRules.Nested(components).Select(component => component["content"]?.GetValue<string>()).OfType<string>());

    [GeneratedRegex("👩‍👩‍👧")]
    private static partial Regex Family();
}
