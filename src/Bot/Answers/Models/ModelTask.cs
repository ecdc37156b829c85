using System.Text.Json;

namespace Bot.Answers.Models;

/// <summary>One thing that a model is asked to do.</summary>
internal sealed record ModelTask
{
    /// <summary>Of <see cref="PromptNames"/>.</summary>
    public required string Prompt { get; init; }

    /// <summary>What the prompt's placeholders stand for.</summary>
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }

    /// <summary>Tokens that are sent, as we count them.</summary>
    public required int PromptTokens { get; init; }

    /// <summary>Most tokens that may come back.</summary>
    public required int ReplyTokens { get; init; }

    /// <summary>The form of the reply; null for plain text.</summary>
    public JsonElement? Schema { get; init; }

    /// <summary>How much of the time that a question has may be gone when it is done.</summary>
    public required double ShareOfTime { get; init; }
}
