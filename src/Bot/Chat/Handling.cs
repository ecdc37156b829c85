namespace Bot.Chat;

/// <summary>What became of an event. A closed set.</summary>
internal abstract record Handling
{
    private Handling()
    {
    }

    /// <summary>It was replied to, or nothing was owed after all.</summary>
    public sealed record Done : Handling;

    /// <summary>The platform fails, or something it depends on is still under way.</summary>
    public sealed record Later(TimeSpan After) : Handling;

    /// <summary>It can't be replied to, now or ever.</summary>
    public sealed record GivenUp : Handling;
}
