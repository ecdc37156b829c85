namespace Bot.Tests.Fakes.ModelServer;

/// <summary>What the model says to a request, given its fault. The faults of the wire and of statuses are not its own: then it speaks well.</summary>
internal static class FaultyModel
{
    /// <summary>The reply.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="word">How a good sentence is worded, given the passage's words.</param>
    public static SpokenReply Answer(ReceivedRequest request, Func<string, string> word)
    {
        var prompt = request.Prompt;
        if (prompt.Passages.Count == 0)
        {
            return StandAlone(request);
        }

        var good = GoodModel.Draft(prompt).With(sentence => sentence with { Text = word(sentence.Text) });
        return Said(request.Fault, prompt, good) ?? SpoiltForm.Of(request.Fault, good) ?? SpoiltContent.Of(request.Fault, prompt, good) ?? Plain(good);
    }

    /// <summary>A reply that is the draft and nothing else.</summary>
    public static SpokenReply Plain(ModelDraft draft) => new(draft.ToJson()) { Right = [.. draft.Sentences.Select(sentence => sentence.Text)] };

    // Without passages it is asked to make a follow-up stand alone, and can spoil that too.
    private static SpokenReply StandAlone(ReceivedRequest request)
    {
        var question = request.Prompt.Question;
        if (Said(request.Fault, request.Prompt, new ModelDraft([])) is { } said)
        {
            return said;
        }

        var (spoilt, wrong) = SpoiltQuestion.Of(request.Fault, request.Prompt);
        var words = GoodModel.InForm(request, spoilt);
        return new SpokenReply(request.Fault switch
        {
            ModelFault.MalformedJson => "{\"" + question,
            ModelFault.CodeFence => $"```json\n{words}\n```",
            ModelFault.ProseAround => $"Sure! Here is the question:\n{words}\nAnything else?",
            ModelFault.Thinking => $"<think>They ask about {{\"question\":\"bread\"}}.</think>\n{words}",
            ModelFault.RefusalText => SpoiltForm.Refusal,
            ModelFault.WrongKeys => """{"output":{"q":["quagga"]}}""",
            ModelFault.WrongTypes => """{"question":[1,{"text":null}],"text":7}""",
            ModelFault.DeepNesting => SpoiltForm.Nested,
            ModelFault.NoSentences => "",
            _ => words,
        })
        { Wrong = wrong };
    }

    /// <summary>The faults that are the same whatever it was asked for.</summary>
    private static SpokenReply? Said(ModelFault fault, PromptReading prompt, ModelDraft good) => fault switch
    {
        ModelFault.NullContent => new SpokenReply((string?)null),
        ModelFault.EmptyContent => new SpokenReply(""),
        ModelFault.RefusalField => new SpokenReply((string?)null) { Refusal = SpoiltForm.Refusal, Wrong = [SpoiltForm.Refusal] },
        ModelFault.FinishedByFilter => new SpokenReply("") { FinishReason = "content_filter" },
        ModelFault.FinishedByLength => Cut(prompt, good),
        ModelFault.ToolCall => new SpokenReply((string?)null) { FinishReason = "tool_calls" },
        _ => null,
    };

    private static SpokenReply Cut(PromptReading prompt, ModelDraft good)
    {
        var whole = good.Sentences.Count == 0 ? prompt.Question : good.ToJson();
        var plain = Plain(good);
        return plain with { Content = whole[..(whole.Length * 2 / 3)], FinishReason = "length" };
    }
}
