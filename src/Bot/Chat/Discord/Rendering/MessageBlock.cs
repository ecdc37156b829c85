namespace Bot.Chat.Discord.Rendering;

/// <summary>What is never parted: words, the source beneath them, and the notes that they cite.</summary>
/// <param name="Text">As it is sent; empty when there are only notes.</param>
/// <param name="Beneath">A note that no sentence cites and that follows these words; null when none does.</param>
/// <param name="Cited">Notes that the words cite; they stand beneath the words of the message.</param>
internal sealed record MessageBlock(string Text, ReplyPart.Note? Beneath, IReadOnlyList<ReplyPart.Note> Cited)
{
    /// <summary>Whether it is a remark; those that end a message stand beneath its sources.</summary>
    public bool IsRemark { get; init; }

    /// <summary>What stands between it and the block before it in the same message: a new line, or what a cut sentence goes on after.</summary>
    public string Joint { get; init; } = "\n";

    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => nameof(MessageBlock);
}
