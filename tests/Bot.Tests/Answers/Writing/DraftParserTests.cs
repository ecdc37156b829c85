using System.Text.Json;
using Bot.Answers.Writing;
using Bot.Search;
using Bot.Tests.Fakes;
using Bot.Tests.Search;

namespace Bot.Tests.Answers.Writing;

public sealed class DraftParserTests
{
    private const string Good = """{"sentences":[{"text":"A card is a request.","quotes":[{"passage":"S1","quote":"a request"}]},{"text":"It is striped.","quotes":[{"passage":"S2","quote":"striped"},{"passage":"S1","quote":"card"}]}]}""";

    private static readonly RetrievedPassage First = Some.Passage("A card is a request.");
    private static readonly RetrievedPassage Second = Some.Passage("Every card is striped.");
    private static readonly Dictionary<string, RetrievedPassage> Passages = new() { ["S1"] = First, ["S2"] = Second };

    [Theory]
    [InlineData("{0}")]
    [InlineData(" \n{0}\r\n ")]
    [InlineData("```json\n{0}\n```")]
    [InlineData("```\n{0}```\n")]
    public void The_form_alone_or_in_a_fence_is_clean(string around) => IsGood(DraftForm.Clean, around.Replace("{0}", Good, StringComparison.Ordinal));

    [Theory]
    [InlineData("Here is the answer:\n{0}")]
    [InlineData("{0}\n\nI hope this helps {smile}")]
    [InlineData("Keeping to {\"sentences\":[{\"text\",\"quotes\"}]}:\n```json\n{0}\n```\nDone.")]
    [InlineData("{\"note\": {\"a\": [1, 2]}} {0}")]
    [InlineData("<think>\nS1 has it: {\"sentences\":[{\"text\":\"No.\",\"quotes\":[]}]}\n</think>\n{0}")]
    [InlineData("\uFEFF{0}")]
    public void Words_around_the_form_are_passed_over(string around) => IsGood(DraftForm.Repaired, around.Replace("{0}", Good, StringComparison.Ordinal));

    [Fact]
    public void Keys_that_were_not_asked_for_are_passed_over() => IsGood(DraftForm.Clean, """
        {"confidence": {"sure": [true]}, "sentences": [
          {"score": 0.9, "text": "A card is a request.", "quotes": [{"passage": "S1", "page": 3, "quote": "a request"}]},
          {"text": "It is striped.", "quotes": [{"passage": "S2", "quote": "striped"}, {"quote": "card", "passage": "S1"},], "why": null},
        ], "language": "en"}
        """);

    [Fact]
    public void A_line_break_inside_a_text_is_read_as_a_space() =>
        Assert.Equal("A card is\" a request.", Assert.Single(DraftParser.Parse("{\"sentences\":[{\"text\":\"A card\nis\\\" a request.\",\n\t\"quotes\":[]}]}", Passages).Draft.Sentences).Text);

    [Fact]
    public void A_reply_that_breaks_off_gives_its_whole_sentences()
    {
        var secondEnds = Good.Length - 2;
        var firstEnds = Good.IndexOf(",{\"text\":\"It", StringComparison.Ordinal);
        for (var cut = 0; cut < Good.Length; cut++)
        {
            var parsed = DraftParser.Parse(Good[..cut], Passages);

            var expected = cut >= secondEnds ? 2 : cut >= firstEnds ? 1 : 0;
            Assert.Equal((expected, 0), (parsed.Draft.Sentences.Count, parsed.Rejected.Count));
            Assert.Equal(expected > 0 ? DraftForm.Repaired : cut == 0 ? DraftForm.Empty : DraftForm.Unreadable, parsed.Form);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0")]
    [InlineData("{\"sentences\":[]}")]
    [InlineData("```json\n{\"sentences\": [ ] }\n```")]
    public void A_reply_of_nothing_is_empty(string output) => IsNothing(DraftForm.Empty, output);

    [Theory]
    [InlineData("I'm sorry, but I can't help with that.")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"sentences\"")]
    [InlineData("{}")]
    [InlineData("{\"sentences\":null}")]
    [InlineData("{\"sentences\":\"A card is a request.\"}")]
    [InlineData("{\"sentences\":{\"text\":\"A card is a request.\",\"quotes\":[]}}")]
    [InlineData("{\"Sentences\":[{\"text\":\"A.\",\"quotes\":[]}]}")]
    [InlineData("{\"answer\":\"A card is a request.\"}")]
    [InlineData("[{\"text\":\"A.\",\"quotes\":[]}]")]
    [InlineData("{\"sentences\":[],\"sentences\":[{\"text\":\"A.\",\"quotes\":[]}]}")]
    [InlineData("<think>{\"sentences\":[{\"text\":\"A.\",\"quotes\":[]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"A.\",\"quotes\":[]}]} </think> I can't say.")]
    [InlineData("{'sentences':[{'text':'A.','quotes':[]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"A. \"sentences\": B\",\"quotes\":[]}]}")]
    public void A_reply_of_another_form_is_unreadable(string output) => IsNothing(DraftForm.Unreadable, output);

    [Theory]
    [InlineData("3", "")]
    [InlineData("null", "")]
    [InlineData("\"A.\"", "")]
    [InlineData("[]", "")]
    [InlineData("{\"quotes\":[]}", "")]
    [InlineData("{\"text\":\" \",\"quotes\":[]}", " ")]
    [InlineData("{\"text\":{\"en\":\"A.\"},\"quotes\":[]}", "")]
    [InlineData("{\"text\":\"A.\",\"text\":\"B.\",\"quotes\":[]}", "")]
    [InlineData("{\"text\":\"\\ud800 A.\",\"quotes\":[]}", "")]
    [InlineData("{\"text\":\"A.\"}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":{\"passage\":\"S1\",\"quote\":\"a request\"}}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[],\"quotes\":[]}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[\"a request\"]}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[{\"quote\":\"a request\"}]}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[{\"passage\":1,\"quote\":\"a request\"}]}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[{\"passage\":\"S1\",\"quote\":\"a request\",\"quote\":\"A card\"}]}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[{\"passage\":\"S1\",\"quote\":\"\\udc00\"}]}", "A.")]
    [InlineData("{\"text\":\"A.\",\"quotes\":[{\"passage\":\"S1\",\"quote\":null}]}", "A.")]
    public void A_sentence_of_another_form_is_rejected_and_the_next_one_read(string sentence, string text)
    {
        var parsed = DraftParser.Parse($$"""{"sentences":[{{sentence}},{"text":"A card is a request.","quotes":[{"passage":"S1","quote":"a request"}]}]}""", Passages);

        Assert.Equal((text, DraftForm.Clean), (Assert.Single(parsed.Rejected).Text, parsed.Form));
        Assert.NotEmpty(parsed.Rejected[0].Reason);
        Assert.Equal("A card is a request.", Assert.Single(parsed.Draft.Sentences).Text);
    }

    [Theory]
    [InlineData("S0")]
    [InlineData("s1")]
    [InlineData("S1 ")]
    [InlineData("")]
    [InlineData("the source's website")]
    public void A_passage_that_was_not_given_rejects_its_sentence(string key)
    {
        var parsed = DraftParser.Parse(Good.Replace("\"passage\":\"S2\"", $"\"passage\":\"{key}\"", StringComparison.Ordinal), Passages);

        Assert.Equal([new RejectedSentence("It is striped.", "it cites a passage that was not given", Before: 1)], parsed.Rejected);
        Assert.Equal("A card is a request.", Assert.Single(parsed.Draft.Sentences).Text);
        Assert.Same(parsed.Rejected, parsed.Draft.Rejected);
    }

    [Fact]
    public void A_sentence_without_quotes_is_left_to_the_checks() =>
        Assert.Empty(Assert.Single(DraftParser.Parse("""{"sentences":[{"text":"A.","quotes":[]}]}""", Passages).Draft.Sentences).Quotes);

    [Fact]
    public void A_reply_of_too_many_sentences_is_read_up_to_a_bound()
    {
        var sentences = string.Join(',', Enumerable.Range(1, 1000).Select(number => $$"""{"text":"Card {{number}}.","quotes":[]}"""));

        var parsed = DraftParser.Parse($$"""{"sentences":[{{sentences}}]}""", Passages);

        Assert.Equal((ReplyJson.MaxSentences, 1), (parsed.Draft.Sentences.Count, parsed.Rejected.Count));
    }

    [Fact]
    public void Hostile_replies_show_nothing_and_take_no_time()
    {
        var started = TimeProvider.System.GetTimestamp();
        string[] pieces = ["{", "[", "{\"a\":", "{\"sentences\":", "{\"sentences\":[", "{\"sentences\":[[", "{\"sentences\":[{\"text\":", "```", "<think>", "</think>", "\"", "\\", "{\"sentences\":[{\"text\":\"", "\\ud800"];

        foreach (var reply in pieces.SelectMany(piece => new[] { HostileText.Repeat(piece, DraftParser.MaxCharacters), HostileText.Repeat(piece, 10_000_000) }).Concat(HostileText.All))
        {
            Assert.Empty(DraftParser.Parse(reply, Passages).Draft.Sentences);
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Hostile_texts_are_handed_on_as_they_are_or_rejected()
    {
        foreach (var text in HostileText.All.Where(text => text.Length > 0))
        {
            var reply = JsonSerializer.Serialize(new { sentences = new[] { new { text, quotes = new[] { new { passage = "S1", quote = text } } } } });

            var parsed = DraftParser.Parse(reply, Passages);

            Assert.Equal(1, parsed.Draft.Sentences.Count + parsed.Rejected.Count);
        }
    }

    [Fact]
    public void Changed_replies_never_throw()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var reply = Good.ToCharArray().ToList();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(reply.Count);
                switch (random.Next(4))
                {
                    case 0:
                        reply.RemoveRange(at, Math.Min(random.Next(1, 12), reply.Count - at));
                        break;
                    case 1:
                        reply.InsertRange(at, reply.Slice(at, Math.Min(random.Next(1, 40), reply.Count - at)));
                        break;
                    case 2:
                        reply[at] = "{}[]\":,\\u0dS1ntx"[random.Next(16)];
                        break;
                    default:
                        reply.Insert(at, (char)random.Next(0x10000));
                        break;
                }

                if (reply.Count == 0)
                {
                    break;
                }
            }

            var parsed = DraftParser.Parse(string.Concat(reply), Passages);

            Assert.All(parsed.Draft.Sentences, sentence => Assert.All(sentence.Quotes, quote => Assert.Contains(quote.Passage, Passages.Values)));
        }
    }

    private static void IsGood(DraftForm form, string output)
    {
        var parsed = DraftParser.Parse(output, Passages);

        Assert.Equal((form, 0), (parsed.Form, parsed.Rejected.Count));
        Assert.Equal(["A card is a request.", "It is striped."], parsed.Draft.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([new DraftQuote(First, "a request"), new DraftQuote(Second, "striped"), new DraftQuote(First, "card")], parsed.Draft.Sentences.SelectMany(sentence => sentence.Quotes));
    }

    private static void IsNothing(DraftForm form, string output)
    {
        var parsed = DraftParser.Parse(output, Passages);

        Assert.Equal((form, 0, 0), (parsed.Form, parsed.Draft.Sentences.Count, parsed.Rejected.Count));
    }
}
