using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Events;

/// <summary>What an interaction turns out to be. A closed set.</summary>
internal abstract record InteractionReading
{
    private InteractionReading()
    {
    }

    // The compiler's own would write tokens and what people said into logs.
    public sealed override string ToString() => GetType().Name;

    /// <summary>Discord tries whether anybody is there.</summary>
    public sealed record Ping : InteractionReading;

    /// <summary>Something that is owed a reply.</summary>
    /// <param name="Event">To be taken before it is acknowledged.</param>
    /// <param name="IsPrivate">Whether only the person is to see the reply.</param>
    public sealed record Request(ChatEvent Event, bool IsPrivate) : InteractionReading;

    /// <summary>A button that asks for words first: submitting the dialog is the event.</summary>
    public sealed record Dialog(JsonObject Modal) : InteractionReading;

    /// <summary>A button that turns the pages of a long answer: what it shows is kept already, and nothing is owed besides.</summary>
    /// <param name="Answer">What the pages are kept under.</param>
    /// <param name="Page">From 0.</param>
    /// <param name="Person">Who turns them.</param>
    public sealed record Turn(string Answer, int Page, Person Person) : InteractionReading;

    /// <summary>A command or button that this version does not have; the person is told.</summary>
    /// <param name="Locale">Theirs; null when Discord does not say.</param>
    public sealed record Unknown(string? Locale) : InteractionReading;

    /// <summary>Not an interaction as Discord documents it: there is nothing to reply to.</summary>
    public sealed record Unreadable : InteractionReading;
}
