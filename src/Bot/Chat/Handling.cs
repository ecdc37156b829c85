namespace Bot.Chat;

/// <summary>What became of an event. A closed set.</summary>
internal abstract record Handling
{
    private Handling()
    {
    }

    /// <summary>It was replied to, or nothing was owed after all.</summary>
    public sealed record Done : Handling;

    /// <summary>The platform or the store fails: it is tried again.</summary>
    public sealed record Later(TimeSpan After) : Handling;

    /// <summary>It was not begun: another event must be done before.</summary>
    public sealed record Waits(TimeSpan For) : Handling;

    /// <summary>It can't be replied to, now or ever.</summary>
    public sealed record GivenUp : Handling;
}
