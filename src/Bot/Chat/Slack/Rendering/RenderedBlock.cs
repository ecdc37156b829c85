using System.Text.Json.Nodes;

namespace Bot.Chat.Slack.Rendering;

/// <summary>A block, and what it says.</summary>
/// <param name="Json">As Slack takes it.</param>
/// <param name="Text">The same in plain words, for notifications; empty for buttons.</param>
/// <param name="Length">Of all texts and addresses in it.</param>
/// <param name="LeadsOn">Whether it says nothing without the block after it.</param>
internal sealed record RenderedBlock(JsonObject Json, string Text, int Length, bool LeadsOn = false)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => nameof(RenderedBlock);
}

/// <summary>A message as Slack takes it.</summary>
/// <param name="Blocks">Within all of <see cref="BlockLimits"/>.</param>
/// <param name="Text">What notifications and screen readers say; escaped.</param>
internal sealed record RenderedMessage(JsonArray Blocks, string Text)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => nameof(RenderedMessage);
}
