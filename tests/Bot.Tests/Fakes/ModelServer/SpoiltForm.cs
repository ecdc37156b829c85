namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A good draft in a form that nobody asked for.</summary>
internal static class SpoiltForm
{
    public const string Refusal = "I'm sorry, but I can't help with questions about wanted persons.";

    /// <summary>How deep the nested forms go: more than any parser should follow.</summary>
    private const int Depth = 20_000;

    private const int ManyCharacters = 10_000_000;
    private const string Filler = "quagga crossing ";

    public static string Nested { get; } = """{"sentences":""" + new string('[', Depth) + new string(']', Depth) + "}";

    /// <summary>The spoilt reply; null when the fault is not one of form.</summary>
    public static SpokenReply? Of(ModelFault fault, ModelDraft good)
    {
        var plain = FaultyModel.Plain(good);
        var json = plain.Content!;
        return fault switch
        {
            ModelFault.MalformedJson => plain with { Content = json[..^(json.Length / 3)] },
            ModelFault.CodeFence => plain with { Content = $"```json\n{json}\n```" },
            ModelFault.ProseAround => plain with { Content = $"Of course! Here is what I found in quaggaland:\n\n{json}\n\nLet me know if quaggaland helps you.", Wrong = ["quaggaland"] },
            ModelFault.Thinking => plain with { Content = $"<think>\nFirst idea: {Thought}\nNo, that is wrong.\n</think>\n{json}", Wrong = ["A quagga decides"] },
            ModelFault.RefusalText => new SpokenReply(Refusal) { Wrong = [Refusal] },
            ModelFault.PlainText => new SpokenReply(string.Join(' ', plain.Right.Select(text => "As far as quaggas know: " + text))) { Right = plain.Right, Wrong = ["quaggas know"] },
            ModelFault.NoSentences => new SpokenReply("""{"sentences":[]}"""),
            ModelFault.WrongKeys => WrongKeys(good),
            ModelFault.WrongTypes => plain with { Content = WrongTypes(good), Wrong = ["A quagga decides."] },
            ModelFault.DeepNesting => new SpokenReply(Nested),
            ModelFault.TenMegabytes => TenMegabytes(good),
            ModelFault.DuplicateKeys => DuplicateKeys(good),
            ModelFault.NoQuotes => FaultyModel.Plain(good.With(sentence => sentence with { Quotes = [] })),
            _ => null,
        };
    }

    private static string Thought => new ModelDraft([new ModelSentence("A quagga decides on every request.", [new ModelQuote("S1", "A quagga decides on every request.")])]).ToJson();

    private static SpokenReply WrongKeys(ModelDraft good) => new(ModelDraft.ToJson(new
    {
        answer = good.Sentences.Select(sentence => new { sentence = sentence.Text, citations = sentence.Quotes.Select(quote => new { source = quote.Passage, span = quote.Quote }) }),
        confidence = "quagga-high",
    }))
    { Right = [.. good.Sentences.Select(sentence => sentence.Text)], Wrong = ["quagga-high"] };

    private static string WrongTypes(ModelDraft good) => ModelDraft.ToJson(new
    {
        sentences = new object?[]
        {
            "quagga",
            null,
            17,
            new object[] { "quagga" },
            new { text = new { quagga = 1 }, quotes = "quagga" },
            new { text = "A quagga decides.", quotes = new { passage = 1, quote = true } },
            new { text = (string?)null, quotes = (object?)null },
            new { text = "A quagga decides.", quotes = new object?[] { null, "S1", 3 } },
        }.Concat(good.Sentences),
    });

    private static SpokenReply TenMegabytes(ModelDraft good)
    {
        var long1 = string.Concat(Enumerable.Repeat(Filler, ManyCharacters / Filler.Length));
        var draft = new ModelDraft([.. good.Sentences, new ModelSentence(long1, good.Sentences.Count > 0 ? good.Sentences[0].Quotes : [])]);
        return FaultyModel.Plain(draft) with { Right = [.. good.Sentences.Select(sentence => sentence.Text)], Wrong = [Filler] };
    }

    // A reader of JSON may take the first or the last of two values: neither way may the second come through.
    private static SpokenReply DuplicateKeys(ModelDraft good)
    {
        var altered = good.With(sentence => sentence with { Text = Alteration.Polarity(sentence.Text) });
        var twice = good.Sentences.Zip(altered.Sentences).Select(pair =>
            $$"""{"text":{{ModelDraft.ToJson(pair.First.Text)}},"text":{{ModelDraft.ToJson(pair.Second.Text)}},"quotes":{{ModelDraft.ToJson(pair.First.Quotes)}},"quotes":{{ModelDraft.ToJson(pair.First.Quotes)}}}""");
        return new SpokenReply($$"""{"sentences":[{{string.Join(',', twice)}}],"sentences":{{ModelDraft.ToJson(altered.Sentences)}}}""")
        {
            Right = [.. good.Sentences.Select(sentence => sentence.Text)],
            Wrong = [.. altered.Sentences.Select(sentence => sentence.Text)],
        };
    }
}
