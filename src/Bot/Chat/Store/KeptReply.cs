using Bot.Workspaces;

namespace Bot.Chat.Store;

/// <summary>What was replied to an event.</summary>
internal sealed record KeptReply
{
    /// <summary>Key of the event.</summary>
    public required string Event { get; init; }

    public required WorkspaceId Workspace { get; init; }

    /// <summary>Id of the answer or the check in its log.</summary>
    public required string Record { get; init; }

    public required ReplyKind Kind { get; init; }

    /// <summary>Names the conversation in the log.</summary>
    public required string Conversation { get; init; }

    /// <summary>The platform's id of who asked.</summary>
    public required string Asker { get; init; }

    /// <summary>As the platform gave it; empty when it did not.</summary>
    public required string Locale { get; init; }

    public required Place Place { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>The platform's id of the message that asked; empty for commands.</summary>
    public required string Question { get; init; }

    /// <summary>Where it is shown; null before it is.</summary>
    public PostedReply? Posted { get; init; }

    public ReplyState State { get; init; } = ReplyState.Prepared;
}

/// <summary>What a record is.</summary>
internal enum ReplyKind
{
    Answer,
    Check,

    /// <summary>An answer or a check that its asker showed to everyone.</summary>
    Share,
}

/// <summary>How far a reply has come.</summary>
internal enum ReplyState
{
    /// <summary>Decided and not yet shown: after a crash it is shown, and not decided again.</summary>
    Prepared,
    Shown,
    Removed,
}

/// <summary>A message that means something.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Event">Key of the event that it belongs to: what is replied to it concerns that event's answer.</param>
internal sealed record KnownMessage(MessageRole Role, string Event);

/// <summary>What a message is.</summary>
internal enum MessageRole
{
    /// <summary>It asked, and was replied to.</summary>
    Question,

    /// <summary>The bot's reply.</summary>
    Reply,

    /// <summary>A question that was brought to the desk.</summary>
    Desk,
}
