using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Events;

/// <summary>Takes interactions in and says how each is acknowledged. The gateway and HTTP go through it alike.</summary>
internal sealed partial class InteractionDesk(TakeEvent take, ThreadDirectory threads, DiscordPages pages, Acknowledgements acknowledgements, TimeProvider timeProvider, ILogger<InteractionDesk> logger)
{
    // https://docs.discord.com/developers/interactions/receiving-and-responding (Interaction Callback Type).
    private const int Pong = 1;
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int UpdatedMessage = 7;
    private const int Modal = 9;

    // https://docs.discord.com/developers/resources/message (Message Flags): EPHEMERAL, the only one that may stand in a deferred reply.
    private const int Ephemeral = 1 << 6;

    // https://docs.discord.com/developers/interactions/receiving-and-responding: 3 seconds in all; the rest is the way to Discord.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes an interaction in, within 2.5 seconds of its receipt.</summary>
    /// <param name="interaction">As Discord sends it.</param>
    /// <param name="receivedAt">When it came.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What to send back; null when nothing may be: it could not be kept, or is no interaction.</returns>
    /// <remarks>After an answer that is not null, <see cref="Acknowledgements.End"/> must be called with the interaction's id once it is sent.</remarks>
    public async Task<JsonObject?> TakeAsync(JsonElement interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var left = receivedAt + Patience - timeProvider.GetUtcNow();
        using var deadline = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        switch (InteractionReader.Read(interaction, receivedAt))
        {
            case InteractionReading.Ping:
                return new JsonObject { ["type"] = Pong };

            case InteractionReading.Dialog dialog:
                return new JsonObject { ["type"] = Modal, ["data"] = dialog.Modal };

            case InteractionReading.Turn turn:
                return await TurnAsync(turn, either.Token);

            case InteractionReading.Unknown unknown:
                return Say(DiscordWords.For(unknown.Locale).Unknown);

            case InteractionReading.Request request:
                return await KeepAsync(interaction.Id("id") ?? "", request, either.Token);

            default:
                LogUnreadable();
                return null;
        }
    }

    private static JsonObject Say(string sentence) => new()
    {
        ["type"] = Message,
        ["data"] = new JsonObject { ["content"] = sentence, ["flags"] = Ephemeral, ["allowed_mentions"] = Mentions.None() },
    };

    // Turned twice, a page is the same page.
    private async Task<JsonObject?> TurnAsync(InteractionReading.Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.FindAsync(turn.Answer, turn.Page, turn.Person.Id, cancellationToken).WaitAsync(cancellationToken) is { } page
                ? new JsonObject { ["type"] = UpdatedMessage, ["data"] = DiscordMessenger.Body(page) }
                : Say(DiscordWords.For(turn.Person.Locale).PageGone);
        }
        catch (Exception exception) when (exception is DbException or OperationCanceledException)
        {
            LogNotTurned(exception, turn.Answer);
            return null;
        }
    }

    private async Task<JsonObject?> KeepAsync(string id, InteractionReading.Request request, CancellationToken cancellationToken)
    {
        acknowledgements.Begin(id);
        var outcome = IntakeOutcome.Refused;
        try
        {
            outcome = await TakeInTimeAsync(await PlacedAsync(request.Event, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Discord takes no acknowledgement that is later; what was kept all the same is answered another way.
        }
        finally
        {
            if (outcome is not (IntakeOutcome.Taken or IntakeOutcome.Repeated))
            {
                acknowledgements.End(id);
            }
        }

        if (outcome is IntakeOutcome.Taken or IntakeOutcome.Repeated)
        {
            var deferred = new JsonObject { ["type"] = DeferredMessage };
            if (request.IsPrivate)
            {
                deferred["data"] = new JsonObject { ["flags"] = Ephemeral };
            }

            return deferred;
        }

        LogRefused(request.Event.Key);
        return null;
    }

    // Discord says with an interaction which channel its thread belongs to; servers of other makers may not.
    private async Task<ChatEvent> PlacedAsync(ChatEvent chatEvent, CancellationToken cancellationToken) =>
        chatEvent.Place is { Kind: PlaceKind.Thread, Thread: { } thread } place && place.Channel == thread && await threads.ParentOfAsync(thread, cancellationToken) is { } parent
            ? chatEvent with { Place = place with { Channel = parent } }
            : chatEvent;

    // A full queue may have room in a moment; Discord tells the person that nobody answered when it has none.
    private async Task<IntakeOutcome> TakeInTimeAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        while (true)
        {
            var outcome = await take(chatEvent, cancellationToken);
            if (outcome is not IntakeOutcome.Refused)
            {
                return outcome;
            }

            await Task.Delay(Pause, timeProvider, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "interaction {Key} could not be kept in time and is not acknowledged")]
    private partial void LogRefused(string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "a page of {Answer} could not be read in time, the person may try again")]
    private partial void LogNotTurned(Exception exception, string answer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "something that is no interaction was sent as one")]
    private partial void LogUnreadable();
}
