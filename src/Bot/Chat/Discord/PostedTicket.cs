using System.Text.Json;

namespace Bot.Chat.Discord;

/// <summary>What changing a reply needs.</summary>
/// <param name="Interaction">The interaction that it answers; null when it was posted in a channel.</param>
/// <param name="Until">When the interaction's token ends.</param>
internal sealed record PostedTicket(InteractionTicket? Interaction, DateTimeOffset Until)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <exception cref="ArgumentException">The text is no ticket of Discord's.</exception>
    public static PostedTicket Read(string ticket)
    {
        try
        {
            return JsonSerializer.Deserialize<PostedTicket>(ticket) ?? throw new ArgumentException("This is no ticket of a Discord reply.", nameof(ticket));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("This is no ticket of a Discord reply.", nameof(ticket), exception);
        }
    }
}
