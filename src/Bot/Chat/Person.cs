namespace Bot.Chat;

/// <summary>Who did something in a chat. Names of people are never taken from the platform.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Locale">As the platform gives it, such as <c>fr</c> or <c>es-ES</c>; null when it does not say.</param>
/// <param name="Role">What they may do, as the platform told when it happened.</param>
public sealed record Person(string Id, string? Locale, PersonRole Role);

/// <summary>What a person may do.</summary>
public enum PersonRole
{
    /// <summary>Ask.</summary>
    Asker,

    /// <summary>Choose for a channel or the whole workspace: the platform lets them manage it.</summary>
    Moderator,
}
