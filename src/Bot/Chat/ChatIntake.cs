namespace Bot.Chat;

/// <summary>Takes what happens on the platforms. Safe to share between threads.</summary>
public sealed class ChatIntake
{
    internal ChatIntake()
    {
    }

    /// <summary>Claims an event for this process and keeps it until it is handled.</summary>
    /// <returns>Within 1.5 seconds, however slow the store is.</returns>
    public Task<IntakeOutcome> TakeAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => throw new NotSupportedException();
}
