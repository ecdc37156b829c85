using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Chat.Slack.Rendering;
using Bot.Tests.Fakes.Slack;

namespace Bot.Tests.Chat.Slack;

public sealed partial class BlockRendererTests
{
    private static readonly string[] Bits =
    [
        "The desk answers.", " ", "\n\n", "<!channel>", "<@U0BOT>", "@here", "@everyone", "<https://evil.example|safe>", "*bold*", "_it_", "~no~", "`code`", "```", "> quote", "&amp;", ":smile:", "[link](https://evil.example)",
        "👩‍👩‍👧‍👦", "e\u0301\u0323", "日本語のテキスト。", "إشعار أحمر", "\u202Eabc", "\u0007", "\uD800", "12.5%", "https://example.org/a_b", "#general", "<#C1>", "<!subteam^S1>",
    ];

    [Fact]
    public void An_answer_is_sentences_with_their_notes_and_the_sources_beneath()
    {
        var rendered = Assert.Single(BlockRenderer.Render(new Reply
        {
            Language = "en",
            Visibility = Visibility.Everyone,
            Parts =
            [
                new ReplyPart.Heading("From the sources"),
                new ReplyPart.Sentence("It takes nine days.", [1]),
                new ReplyPart.Sentence("It may take longer.", [1, 2]),
                new ReplyPart.Quote("Letters are answered within nine days. No more.", "within nine days"),
                new ReplyPart.Note(1, "Article 3", "official rule, 2025-11", new Uri("https://www.example.org/rules.pdf")),
                new ReplyPart.Note(2, "Article 4", "", null),
                new ReplyPart.Aside("No legal advice."),
            ],
            Actions = [new ReplyAction.Share("r1", "Share"), new ReplyAction.Rate("r1", Rating.Wrong, "Wrong?")],
        }));

        Assert.Equal(
            """
            [{"type":"header","text":{"type":"plain_text","text":"From the sources","emoji":false}},
            {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"It takes nine days. [1] "},{"type":"text","text":"It may take longer. [1] [2] "}]}]},
            {"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"Letters are answered "},{"type":"text","text":"within nine days","style":{"bold":true}},{"type":"text","text":". No more."}]}]},
            {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","url":"https://www.example.org/rules.pdf","text":"[1]"},{"type":"text","text":" Article 3, official rule, 2025-11"}]}]},
            {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"[2]"},{"type":"text","text":" Article 4"}]}]},
            {"type":"context","elements":[{"type":"plain_text","text":"No legal advice.","emoji":false}]},
            {"type":"actions","elements":[{"type":"button","action_id":"bot.share","text":{"type":"plain_text","text":"Share","emoji":false},"value":"r1"},{"type":"button","action_id":"bot.wrong","text":{"type":"plain_text","text":"Wrong?","emoji":false},"value":"r1"}]}]
            """.ReplaceLineEndings(""),
            rendered.Blocks.ToJsonString());
        Assert.Equal(
            """
            From the sources
            It takes nine days. [1] It may take longer. [1] [2]
            Letters are answered within nine days. No more.
            [1] Article 3, official rule, 2025-11
            [2] Article 4
            No legal advice.
            """, rendered.Text);
    }

    [Fact]
    public void An_Arabic_reply_is_set_right_to_left()
    {
        var rendered = Assert.Single(BlockRenderer.Render(new Reply { Language = "ar", Visibility = Visibility.Everyone, Parts = [new ReplyPart.Sentence("إشعار أحمر (red notice).", [1])] }));

        Assert.Equal("\u200F\u2068إشعار أحمر (red notice).\u2069 [1] ", Assert.Single(BlockRules.Texts(rendered.Blocks)));
    }

    [Fact]
    public void Sources_stand_beneath_a_line()
    {
        var rendered = Assert.Single(BlockRenderer.Render(new Reply { Language = "en", Visibility = Visibility.Everyone, Parts = [new ReplyPart.Sentence("It takes nine days.", [1]), new ReplyPart.Note(1, "Article 3", "", null)] }));

        Assert.Equal(["rich_text", "divider", "rich_text"], rendered.Blocks.Select(block => block!["type"]!.GetValue<string>()));
        Assert.Equal("It takes nine days. [1]\n[1] Article 3", rendered.Text);
    }

    [Fact]
    public void Arbitrary_replies_keep_all_limits_call_nobody_and_lose_no_word()
    {
        var random = new Random(4);
        for (var run = 0; run < 400; run++)
        {
            var reply = Arbitrary(random);
            var messages = BlockRenderer.Render(reply);

            Assert.NotEmpty(messages);
            foreach (var message in messages)
            {
                Assert.Null(BlockRules.ErrorOf(new JsonObject { ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() }));
                Assert.True(BlockRules.Texts(message.Blocks).Sum(text => text.Length) + BlockRules.Buttons(message.Blocks).Sum(button => button["value"]!.GetValue<string>().Length) <= BlockLimits.AllText);
                Assert.DoesNotContain('<', message.Text);
                Assert.DoesNotContain("@here", message.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("@everyone", message.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("mrkdwn", message.Blocks.ToJsonString(), StringComparison.Ordinal);
            }

            Assert.Equal(Said(reply), Shown(messages));
            AssertNoCharacterIsCut(messages);
        }
    }

    [Fact]
    public void Markers_stand_with_the_last_words_of_their_sentence()
    {
        var random = new Random(5);
        for (var run = 0; run < 100; run++)
        {
            var sentences = Enumerable.Range(1, 40).Select(number => new ReplyPart.Sentence(string.Concat(Enumerable.Repeat("word ", random.Next(1, 400))) + $"end{number}.", [number])).ToArray();
            var all = BlockRenderer.Render(new Reply { Language = "en", Visibility = Visibility.Everyone, Parts = sentences }).SelectMany(message => BlockRules.Texts(message.Blocks)).ToArray();

            Assert.All(sentences, sentence => Assert.Contains(all, text => text.Contains($"end{sentence.Notes[0]}. [{sentence.Notes[0]}]", StringComparison.Ordinal)));
        }
    }

    private static Reply Arbitrary(Random random)
    {
        string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(0, most)).Select(_ => Bits[random.Next(Bits.Length)]));
        ReplyPart Part() => random.Next(5) switch
        {
            0 => new ReplyPart.Heading(Text(20)),
            1 => new ReplyPart.Sentence(Text(random.Next(10) == 0 ? 2000 : 60), [.. Enumerable.Range(1, random.Next(4))]),
            2 => Quote(Text(random.Next(10) == 0 ? 2000 : 100)),
            3 => new ReplyPart.Note(random.Next(1, 100), Text(30), Text(10), random.Next(2) == 0 ? null : new Uri("https://www.example.org/" + new string('a', random.Next(3500)))),
            _ => new ReplyPart.Aside(Text(200)),
        };
        ReplyAction Action() => random.Next(4) switch
        {
            0 => new ReplyAction.ShowPassage(Record(), random.Next(100), Text(30)),
            1 => new ReplyAction.Share(Record(), Text(3)),
            2 => new ReplyAction.Rate(Record(), Rating.Wrong, Text(3)),
            _ => new ReplyAction.AskPerson(Record(), Text(3)),
        };
        string Record() => new('r', random.Next(10) == 0 ? 2500 : random.Next(0, 40));
        ReplyPart Quote(string text) => new ReplyPart.Quote(text, random.Next(2) == 0 ? null : text[..(text.Length / 2)]);
        return new Reply
        {
            Language = random.Next(4) == 0 ? "ar" : "en",
            Visibility = Visibility.Everyone,
            Parts = [.. Enumerable.Range(0, random.Next(1, 80)).Select(_ => Part())],
            Actions = [.. Enumerable.Range(0, random.Next(40)).Select(_ => Action())],
        };
    }

    // Headings and sources are lines that may be shortened; sentences, quotes and asides are shown whole.
    private static string Said(Reply reply) => Letters(string.Concat(reply.Parts.Select(part => part switch
    {
        ReplyPart.Sentence sentence when CleanText.Of(sentence.Text).Trim().Length > 0 => sentence.Text + string.Concat(sentence.Notes.Select(note => $"[{note}]")),
        ReplyPart.Quote quote => quote.Text,
        ReplyPart.Aside aside => aside.Text,
        _ => "",
    })));

    private static string Shown(IReadOnlyList<RenderedMessage> messages) => Letters(string.Concat(
        from message in messages
        from block in message.Blocks.OfType<JsonObject>()
        let type = block["type"]!.GetValue<string>()
        where type is "rich_text" or "context" && !IsNote(block)
        select string.Concat(BlockRules.Texts(block))));

    private static bool IsNote(JsonObject block) => block["elements"]![0]!["elements"]?[0]?["text"]?.GetValue<string>() is { } first && NoteNumber().IsMatch(first);

    [GeneratedRegex(@"^\[[0-9]+\]$")]
    private static partial Regex NoteNumber();

    private static string Letters(string text) => string.Concat(CleanText.Of(text).Where(character => !char.IsWhiteSpace(character) && character is not ('\u200F' or '…')));

    // The bits that are several code points stand whole wherever they stand: no text begins with what belongs to the character before it.
    private static void AssertNoCharacterIsCut(IReadOnlyList<RenderedMessage> messages)
    {
        foreach (var text in messages.SelectMany(message => message.Blocks.OfType<JsonObject>().Where(block => !block.ToJsonString().Contains("rich_text_quote", StringComparison.Ordinal)).SelectMany(BlockRules.Texts)).Where(text => text.Length > 0))
        {
            Assert.False(char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1]));
            Assert.True(CharUnicodeInfo.GetUnicodeCategory(text, 0) is not UnicodeCategory.NonSpacingMark && text[0] != '\u200D' && text[^1] != '\u200D');
        }
    }
}
