using System.Net;

namespace Bot.Chat.Discord.Rest;

/// <summary>Discord refused a request, or could not be reached. The message has no word of what was sent.</summary>
/// <param name="route">What was asked for, without ids and tokens.</param>
/// <param name="status">The answer's status; null when none came.</param>
/// <param name="code">Discord's own code from the answer's body; 0 when it gave none.</param>
/// <param name="detail">Which fields it objects to, or why nothing came.</param>
/// <param name="innerException">What happened beneath.</param>
internal sealed class DiscordApiException(DiscordRoute route, HttpStatusCode? status, int code, string detail, Exception? innerException = null)
    : Exception($"Discord did not take {route.Method} {route.Template}: {(status is { } given ? $"status {(int)given}, code {code}" : "no answer")}{(detail.Length > 0 ? $" ({detail})" : "")}.", innerException)
{
    public HttpStatusCode? Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>What is to be done: another try later, or none.</summary>
    public ReplyFailure Failure => Status switch
    {
        null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => ReplyFailure.Later,
        _ => ReplyFailure.Never,
    };
}
