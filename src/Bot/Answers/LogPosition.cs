namespace Bot.Answers;

/// <summary>A place in a log that is read in order of time.</summary>
/// <param name="At">What was recorded later stands behind it.</param>
/// <param name="Id">Of what was recorded at the same time, what has a later id stands behind it.</param>
public readonly record struct LogPosition(DateTimeOffset At, string Id)
{
    /// <summary>Before everything.</summary>
    public static LogPosition Beginning { get; } = new(DateTimeOffset.UnixEpoch, "");
}
