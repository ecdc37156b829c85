using System.Threading.RateLimiting;

namespace Bot.Chat;

/// <summary>How much a person and a workspace may ask.</summary>
/// <remarks>What nobody asked the bot counts against no person: all such questions of a channel together count as those of one more.</remarks>
internal sealed class ChatLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // A window in six steps: who waited ten seconds gets back what was used a minute before.
    private const int Steps = 6;

    private readonly PartitionedRateLimiter<ChatEvent> persons;
    private readonly PartitionedRateLimiter<ChatEvent> workspaces;

    public ChatLimits(ChatOptions options)
    {
        PersonPerMinute = options.PersonPerMinute;
        persons = Of(AskerOf, options.PersonPerMinute);
        workspaces = Of(chatEvent => chatEvent.Place.Workspace.Value, options.WorkspacePerMinute);
    }

    public int PersonPerMinute { get; }

    /// <summary>Counts a question, unless one of the limits is reached.</summary>
    public LimitOutcome Take(ChatEvent chatEvent)
    {
        using var ofPerson = persons.AttemptAcquire(chatEvent);
        if (!ofPerson.IsAcquired)
        {
            return LimitOutcome.PersonIsOver;
        }

        using var ofWorkspace = workspaces.AttemptAcquire(chatEvent);
        return ofWorkspace.IsAcquired ? LimitOutcome.Within : LimitOutcome.WorkspaceIsOver;
    }

    public void Dispose()
    {
        persons.Dispose();
        workspaces.Dispose();
    }

    private static string AskerOf(ChatEvent chatEvent) => chatEvent.Request is ChatRequest.Overheard
        ? $"{chatEvent.Place.Workspace} {chatEvent.Place.Platform} in {chatEvent.Place.Channel}"
        : $"{chatEvent.Place.Workspace} {chatEvent.Place.Platform} by {chatEvent.Person.Id}";

    private static PartitionedRateLimiter<ChatEvent> Of(Func<ChatEvent, string> key, int perMinute) => PartitionedRateLimiter.Create<ChatEvent, string>(
        chatEvent => RateLimitPartition.GetSlidingWindowLimiter(key(chatEvent), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = Window,
            SegmentsPerWindow = Steps,
            QueueLimit = 0,
        }));
}

/// <summary>Whether a question is within the limits.</summary>
internal enum LimitOutcome
{
    Within,
    PersonIsOver,
    WorkspaceIsOver,
}
