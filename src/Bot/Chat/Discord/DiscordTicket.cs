using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Chat.Discord;

/// <summary>What replying to an event needs.</summary>
/// <param name="Channel">Where it happened.</param>
/// <param name="Person">Who is owed the reply.</param>
/// <param name="Message">The message to reply to; null for an interaction.</param>
/// <param name="Interaction">The interaction to reply to; null for a message.</param>
internal sealed record DiscordTicket(string Channel, string Person, string? Message, InteractionTicket? Interaction)
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Write() => JsonSerializer.Serialize(this, Compact);

    /// <exception cref="ArgumentException">The text is no ticket of Discord's.</exception>
    public static DiscordTicket Read(string ticket)
    {
        try
        {
            return JsonSerializer.Deserialize<DiscordTicket>(ticket) ?? throw new ArgumentException("This is no ticket of a Discord event.", nameof(ticket));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("This is no ticket of a Discord event.", nameof(ticket), exception);
        }
    }
}

/// <summary>What replying to an interaction needs.</summary>
/// <param name="Application">Id of the application.</param>
/// <param name="Id">Of the interaction.</param>
/// <param name="Token">Holds for 15 minutes.</param>
/// <param name="IsPrivate">Whether it was acknowledged so that only the person sees what follows.</param>
/// <param name="IsForeign">Whether it happened where the bot is no member: nothing can be posted there without the token.</param>
internal sealed record InteractionTicket(string Application, string Id, string Token, bool IsPrivate, bool IsForeign)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => $"interaction {Id}";
}
