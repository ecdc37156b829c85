namespace Bot.Reliability;

/// <summary>A question that somebody asked, in a channel and by a person of its own, so that whatever the bot says there belongs to it.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Way">How it reaches the bot, one of <see cref="IStage.Ways"/>.</param>
internal sealed record Asked(int Number, string Text, string Way)
{
    private int withdrawn;

    /// <summary>What a calm bot shows; null while that is being found out.</summary>
    public IReadOnlyList<string>? Expected { get; init; }

    /// <summary>When everything that is owed was first seen; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Whether the platform handed it over, or goes on trying to. One that it told its asker had failed is not owed.</summary>
    public bool IsOwed => Volatile.Read(ref withdrawn) == 0;

    /// <summary>The platform gave up, and told the asker.</summary>
    public void Withdraw() => Volatile.Write(ref withdrawn, 1);
}
