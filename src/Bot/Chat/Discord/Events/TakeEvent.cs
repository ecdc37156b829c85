namespace Bot.Chat.Discord.Events;

/// <summary>Hands an event over to be kept; <see cref="ChatIntake.TakeAsync"/> outside tests.</summary>
internal delegate Task<IntakeOutcome> TakeEvent(ChatEvent chatEvent, CancellationToken cancellationToken);
