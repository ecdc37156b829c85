namespace Bot.Web.Conversation;

/// <summary>One turn of a conversation, ready to be laid out: something asked or something checked.</summary>
internal abstract record ShownTurn
{
    /// <summary>From 1 in the conversation.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands in the conversation.</summary>
    public required ExchangePlace Place { get; init; }

    /// <summary>In the machine's own time zone.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The page on which a team reviews it; null for who can't.</summary>
    public string? Review { get; init; }
}
