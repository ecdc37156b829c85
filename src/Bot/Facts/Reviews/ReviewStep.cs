using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>One thing that somebody did to a fact. All of them together, oldest first, are its history, and make its <see cref="Review"/>.</summary>
/// <param name="Number">From 1 for each fact, without gaps.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
public abstract record ReviewStep(long Number, Member By, DateTimeOffset At)
{
    /// <summary>Somebody decided on the whole: what (<see cref="ReviewState.Open"/> takes a decision back), and why in their words, which may be empty.</summary>
    public sealed record Decided(long Number, Member By, DateTimeOffset At, ReviewState State, string Reason) : ReviewStep(Number, By, At);

    /// <summary>Somebody judged one sentence.</summary>
    public sealed record Marked(long Number, Member By, DateTimeOffset At, Mark Mark) : ReviewStep(Number, By, At);

    /// <summary>Somebody commented.</summary>
    public sealed record Commented(long Number, Member By, DateTimeOffset At, Comment Comment) : ReviewStep(Number, By, At);

    /// <summary>Somebody asked a member to look at it; null when nobody is to any more.</summary>
    public sealed record Assigned(long Number, Member By, DateTimeOffset At, Member? To) : ReviewStep(Number, By, At);
}
