namespace Bot.Reliability;

/// <summary>Something that goes wrong.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Timing">What of the round's questions comes before and after it.</param>
/// <param name="Inject">Makes it happen; done when the platform or the bot is as it was.</param>
internal sealed record Fault(string Name, FaultTiming Timing, Func<Random, Task> Inject)
{
    /// <summary>The way that meets it; null for any.</summary>
    public string? Way { get; init; }

    /// <summary>Ends what lasts until the round's answers are there.</summary>
    public Action Undo { get; init; } = () => { };

    /// <summary>Whether it lasts half a minute or more by its nature, so that it comes once in a run, and not in a short one.</summary>
    public bool IsLong { get; init; }
}

/// <summary>When questions are asked around a fault.</summary>
internal enum FaultTiming
{
    /// <summary>Some before, the others while it lasts and after.</summary>
    Amidst,

    /// <summary>Some before, the others once the platform listens again: what is said in between, it tells no bot.</summary>
    Apart,

    /// <summary>All after: it waits for the calls that they cause.</summary>
    Ahead,
}
