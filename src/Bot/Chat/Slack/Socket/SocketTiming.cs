namespace Bot.Chat.Slack.Socket;

/// <summary>How long the connections wait for what.</summary>
internal sealed record SocketTiming
{
    /// <summary>Between two pings of ours.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Without any sign of life: the connection is given up.</summary>
    // @slack/socket-mode 3.1.0: 30 seconds without a ping of the server's.
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For the handshake, and for the hello after it.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between the starts of two connections, so that they don't end together.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A connection that lasts so long counts as good: the next failure is a first one.</summary>
    public TimeSpan Steady { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After the first failure; doubles with each further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after a failure.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After Slack said that there are too many connections.</summary>
    // https://github.com/slackapi/node-slack-sdk/issues/1654: reconnecting at once makes it worse.
    public TimeSpan TooMany { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two tries while the token is refused or Socket Mode is switched off.</summary>
    public TimeSpan Refused { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a connection that Slack wants to end is still listened to.</summary>
    public TimeSpan Retire { get; init; } = TimeSpan.FromSeconds(60);
}
