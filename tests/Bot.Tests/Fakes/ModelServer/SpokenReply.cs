namespace Bot.Tests.Fakes.ModelServer;

/// <summary>What the model says, before the protocol wraps it.</summary>
/// <param name="Content">Its words; null when it has none.</param>
internal sealed record SpokenReply(string? Content)
{
    /// <summary>Why it stopped: <c>stop</c>, <c>length</c>, <c>content_filter</c> or <c>tool_calls</c>.</summary>
    public string FinishReason { get; init; } = "stop";

    /// <summary>What stands in the <c>refusal</c> field; null when it does not refuse.</summary>
    public string? Refusal { get; init; }

    /// <summary>Sentences of it that its quotes carry, so that a reader may see them.</summary>
    public IReadOnlyList<string> Right { get; init; } = [];

    /// <summary>What of it no reader may see: altered sentences, marks, strings from elsewhere.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];
}
