using Bot.Storage;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>Tells which messages have events that are not done, whichever process holds them or none does. Safe to share between threads.</summary>
internal sealed class PendingMessages(Database database)
{
    /// <summary>The message that an event is about: the one that asks, or that was changed; null for commands and buttons.</summary>
    public static string? MessageOf(ChatEvent chatEvent) => chatEvent.Request switch
    {
        ChatRequest.Edited edited => edited.Message,
        ChatRequest.Deleted deleted => deleted.Message,
        _ when IsQuestion(chatEvent) => chatEvent.Message,
        _ => null,
    };

    /// <summary>Whether an event is a message that can be changed before it is replied to.</summary>
    public static bool IsQuestion(ChatEvent chatEvent) => chatEvent is { Message: not null, Request: ChatRequest.Ask or ChatRequest.Overheard };

    /// <summary>Whether a message asks something that has no reply yet.</summary>
    /// <remarks>
    /// Who also wants to know whether it has one looks that up after this: a reply is known before its event is done,
    /// so that in this order one of the two is found.
    /// </remarks>
    public async Task<bool> IsAskingAsync(Place place, string message, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>(
            """
            SELECT COUNT(*) FROM chat_events
            WHERE workspace = @workspace AND platform = @platform AND channel = @channel AND message = @message AND is_question = 1 AND state = 'taken'
            """,
            new { workspace = place.Workspace.Value, platform = place.Platform, channel = place.Channel, message }) > 0;
    }

    /// <summary>Whether another event about a message must be done before one: its question, or a change that came earlier.</summary>
    /// <remarks>A message can name itself as the one that it replies to, as the first of a forum's thread does: no event waits for itself.</remarks>
    public async Task<bool> IsBehindAsync(ChatEvent chatEvent, string message, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>(
            """
            SELECT COUNT(*) FROM chat_events
            WHERE workspace = @workspace AND platform = @platform AND channel = @channel AND message = @message AND state = 'taken' AND key <> @key
              AND (is_question = 1 OR (taken_at, key) < (SELECT taken_at, key FROM chat_events WHERE key = @key))
            """,
            new { workspace = chatEvent.Place.Workspace.Value, platform = chatEvent.Place.Platform, channel = chatEvent.Place.Channel, message, key = chatEvent.Key }) > 0;
    }
}
