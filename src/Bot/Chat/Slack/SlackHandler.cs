using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;

namespace Bot.Chat.Slack;

/// <summary>Takes what happens, as <see cref="ChatIntake.TakeAsync"/> does.</summary>
internal delegate Task<IntakeOutcome> TakeEvent(ChatEvent chatEvent, CancellationToken cancellationToken);

/// <summary>Handles each delivery of either transport: keeps what is owed a reply, and says how to acknowledge it. Safe to share between threads.</summary>
internal sealed partial class SlackHandler(TakeEvent takeEvent, SlackInstalls installs, EditVersions edits, SlackErrands errands, SlackPeople people, TimeProvider timeProvider, ILogger<SlackHandler> logger)
{
    // https://docs.slack.dev/tools/bolt-python/concepts/acknowledge: 3 seconds; asking Slack about a person must leave room for keeping the event.
    private static readonly TimeSpan AskTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Handles a delivery.</summary>
    public async Task<SlackAcknowledgement> HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Retry > 0)
        {
            LogRetry(delivery.Retry);
        }

        if (delivery.Payload.TextAt("type") == "app_rate_limited")
        {
            LogRateLimited();
        }

        if (SlackSender.TeamOf(delivery.Payload) is not { } team || !SlackPlatform.IsTeam(team))
        {
            return SlackAcknowledgement.Done;
        }

        if (await installs.FindAsync(team, cancellationToken) is not { } install)
        {
            LogNotInstalled(team);
            return SlackAcknowledgement.Done;
        }

        var sender = new SlackSender(team, SlackSender.BotUserOf(delivery.Payload) ?? install.BotUser, timeProvider.GetUtcNow());
        var reading = delivery.Kind switch
        {
            DeliveryKind.Event => EventReader.Read(delivery.Payload, sender),
            DeliveryKind.Interaction => InteractionReader.Read(delivery.Payload, sender, delivery.Id),
            _ => CommandReader.Read(delivery.Payload, sender, delivery.Id),
        };
        return await DoAsync(delivery.Kind is DeliveryKind.Event ? reading : await PlacedAsync(reading, install, cancellationToken), install, cancellationToken);
    }

    private async Task<SlackAcknowledgement> DoAsync(SlackReading reading, SlackInstall install, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case SlackReading.Owed owed:
                return await TakeAsync(owed.Event, install, cancellationToken);
            case SlackReading.Changed changed:
                var isNewest = changed.Event.Message is { } message && await edits.IsNewestAsync(install.Team, changed.Event.Place.Channel, message, changed.Version, cancellationToken);
                return isNewest ? await TakeAsync(changed.Event, install, cancellationToken) : SlackAcknowledgement.Done;
            case SlackReading.NeedsRole needsRole:
                return await TakeWithRoleAsync(needsRole.Event, install, cancellationToken);
            case SlackReading.OpensDialog dialog:
                return new SlackAcknowledgement(IsTaken: true, Afterwards: token => errands.OpenDialogAsync(install, dialog, token));
            case SlackReading.Greets greets:
                return new SlackAcknowledgement(IsTaken: true, Afterwards: token => errands.SuggestAsync(install, greets, token));
            case SlackReading.Uninstalled uninstalled:
                await installs.RemoveAsync(install.Team, uninstalled.At ?? timeProvider.GetUtcNow(), cancellationToken);
                return SlackAcknowledgement.Done;
            default:
                return SlackAcknowledgement.Done;
        }
    }

    // A command, a button or a shortcut can be used in a direct message between other people, and Slack does not say whose it is.
    private async Task<SlackReading> PlacedAsync(SlackReading reading, SlackInstall install, CancellationToken cancellationToken) =>
        reading is SlackReading.Owed { Event: { Place: { Kind: PlaceKind.Direct } place } chatEvent } && !await IsOursAsync(install, place.Channel, chatEvent.Person.Id, cancellationToken)
            ? new SlackReading.Owed(chatEvent with { Place = place with { Kind = PlaceKind.Foreign, Thread = null } })
            : reading;

    private async Task<bool> IsOursAsync(SlackInstall install, string channel, string user, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(AskTimeout);
        try
        {
            return await people.DirectWithAsync(install, user, timeout.Token) == channel;
        }
        catch (Exception exception) when (exception is SlackApiException or SlackUnreachableException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Then only the asker sees the reply, which is right in either.
            LogPlaceUnknown(exception);
            return false;
        }
    }

    private async Task<SlackAcknowledgement> TakeAsync(ChatEvent chatEvent, SlackInstall install, CancellationToken cancellationToken)
    {
        var person = chatEvent.Person;
        var outcome = await takeEvent(chatEvent with { Person = person with { Locale = people.LocaleOf(install.Team, person.Id) } }, cancellationToken);
        return outcome switch
        {
            IntakeOutcome.Refused => SlackAcknowledgement.Refused,
            IntakeOutcome.Taken => new SlackAcknowledgement(IsTaken: true, Afterwards: token => people.LearnAsync(install, person.Id, token)),
            _ => SlackAcknowledgement.Done,
        };
    }

    private async Task<SlackAcknowledgement> TakeWithRoleAsync(ChatEvent chatEvent, SlackInstall install, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(AskTimeout);
        try
        {
            var role = await people.RoleOfAsync(install, chatEvent.Person.Id, timeout.Token);
            return await TakeAsync(chatEvent with { Person = chatEvent.Person with { Role = role } }, install, cancellationToken);
        }
        catch (Exception exception) when (exception is SlackApiException or SlackUnreachableException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogRoleUnknown(exception, chatEvent.Key);
            return new SlackAcknowledgement(IsTaken: true, new JsonObject { ["response_type"] = "ephemeral", ["text"] = "I could not ask Slack whether you manage this workspace, so nothing was changed. Try again in a minute." });
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack delivers something for the {Retry}. time again")]
    private partial void LogRetry(int retry);

    // https://docs.slack.dev/reference/events/app_rate_limited: 30,000 events per workspace and hour.
    [LoggerMessage(Level = LogLevel.Error, Message = "Slack withholds events of a workspace that has too many: take the optional history scopes away there")]
    private partial void LogRateLimited();

    [LoggerMessage(Level = LogLevel.Warning, Message = "something came from Slack workspace {Team}, where the app is not installed: install it at /slack/install")]
    private partial void LogNotInstalled(string team);

    [LoggerMessage(Level = LogLevel.Warning, Message = "could not ask whose a direct message is: it needs the scope im:write")]
    private partial void LogPlaceUnknown(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "could not ask who gave {Key}: it needs the scope users:read")]
    private partial void LogRoleUnknown(Exception exception, string key);
}
