using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Chat.Slack;

/// <summary>What Slack hands over, by either transport.</summary>
/// <param name="Kind">Which reader it is for.</param>
/// <param name="Payload">As Slack sends it; a command's form as an object.</param>
/// <param name="Id">Names the delivery, for payloads that name nothing themselves.</param>
/// <param name="Retry">How often Slack delivered it before; 0 the first time.</param>
internal sealed record SlackDelivery(DeliveryKind Kind, JsonElement Payload, string Id, int Retry)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>What kind of thing is delivered.</summary>
internal enum DeliveryKind
{
    Event,
    Interaction,
    Command,
}

/// <summary>What to tell Slack about a delivery.</summary>
/// <param name="IsTaken">Whether to acknowledge it.</param>
/// <param name="Payload">What to acknowledge it with; null for nothing.</param>
/// <param name="Afterwards">What to do once it is acknowledged; null for nothing. Throws nothing but cancellation.</param>
internal sealed record SlackAcknowledgement(bool IsTaken, JsonObject? Payload = null, Func<CancellationToken, Task>? Afterwards = null)
{
    public static SlackAcknowledgement Done { get; } = new(IsTaken: true);

    public static SlackAcknowledgement Refused { get; } = new(IsTaken: false);

    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => IsTaken ? nameof(Done) : nameof(Refused);
}
