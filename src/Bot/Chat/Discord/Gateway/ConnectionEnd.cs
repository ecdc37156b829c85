namespace Bot.Chat.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Next">How to come back.</param>
/// <param name="Why">For the log, such as <c>closed with 4009</c>.</param>
internal sealed record ConnectionEnd(Reconnection Next, string Why)
{
    /// <summary>How long Discord asks to wait before coming back.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Whether the session was there when it ended: it was resumed or begun.</summary>
    public bool WasReady { get; init; }

    /// <summary>Whether Discord asked to come back, so that it counts as no failure.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What somebody has to do first; empty unless <see cref="Reconnection.Never"/>.</summary>
    public string Problem { get; init; } = "";
}
