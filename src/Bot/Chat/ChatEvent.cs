namespace Bot.Chat;

/// <summary>Something that happened on a platform and is owed a reply.</summary>
/// <param name="Key">Names the event on its platform, the same each time that the platform delivers it, such as <c>slack:Ev0123</c>. It is handled once.</param>
/// <param name="Place">Where it happened.</param>
/// <param name="Person">Who did it.</param>
/// <param name="Request">What they want.</param>
/// <param name="Message">The platform's id of the message that carries it; null for commands and buttons.</param>
/// <param name="RepliesTo">The platform's id of the message that it replies to, or whose thread it stands in; null when it is no reply.</param>
/// <param name="Ticket">What the platform's <see cref="IReplyChannel"/> needs for replying, as JSON that only it reads; survives a restart.</param>
/// <param name="ReceivedAt">When it arrived, in UTC.</param>
public sealed record ChatEvent(string Key, Place Place, Person Person, ChatRequest Request, string? Message, string? RepliesTo, string Ticket, DateTimeOffset ReceivedAt)
{
    /// <summary>Names the event, without its ticket and words.</summary>
    public override string ToString() => Key;
}
