using System.Text.Json;

namespace Bot.Chat.Slack.Events;

/// <summary>Reads buttons, dialogs and the message shortcut. Pure; never throws on what Slack sends.</summary>
internal static class InteractionReader
{
    /// <summary>The <c>callback_id</c> of the shortcut "Ask about this message" in the manifest.</summary>
    public const string AskAbout = "bot.ask_about";

    /// <summary>Reads an interaction.</summary>
    /// <param name="payload">As Slack sends it.</param>
    /// <param name="sender">Where it came from.</param>
    /// <param name="delivery">Names the delivery where the payload has no trigger.</param>
    public static SlackReading Read(JsonElement payload, SlackSender sender, string delivery) => payload.TextAt("type") switch
    {
        "block_actions" => Pressed(payload, sender, delivery),
        "view_submission" => Submitted(payload, sender, delivery),
        "message_action" when payload.TextAt("callback_id") == AskAbout => Shortcut(payload, sender, delivery),
        _ => new SlackReading.Nothing(),
    };

    private static SlackReading Pressed(JsonElement payload, SlackSender sender, string delivery)
    {
        var action = payload.ItemsAt("actions").FirstOrDefault();
        var channel = payload.TextAt("channel", "id") ?? payload.TextAt("container", "channel_id");
        if (action.TextAt("action_id") is not { } id || action.TextAt("value") is not { } record || channel is null || payload.TextAt("user", "id") is not { } user)
        {
            return new SlackReading.Nothing();
        }

        var message = payload.IsTrueAt("container", "is_ephemeral") ? null : payload.TextAt("container", "message_ts") ?? payload.TextAt("message", "ts");
        var thread = payload.TextAt("message", "thread_ts") ?? payload.TextAt("container", "thread_ts") ?? message;
        var ticket = new SlackTicket(sender.Team, channel, thread, user, payload.TextAt("response_url"));
        if (Dialogs.For(id, record, ticket, message) is { } view)
        {
            return payload.TextAt("trigger_id") is { } trigger ? new SlackReading.OpensDialog(trigger, view) : new SlackReading.Nothing();
        }

        return Buttons.RequestOf(id, record) is { } request
            ? new SlackReading.Owed(Event(payload, sender, delivery, ticket, message, request))
            : new SlackReading.Nothing();
    }

    private static SlackReading Submitted(JsonElement payload, SlackSender sender, string delivery) =>
        Dialogs.Read(payload.At("view")) is { } submission && payload.TextAt("user", "id") == submission.Ticket.User
            ? new SlackReading.Owed(Event(payload, sender, delivery, submission.Ticket, submission.Message, submission.Request))
            : new SlackReading.Nothing();

    private static SlackReading Shortcut(JsonElement payload, SlackSender sender, string delivery)
    {
        if (payload.TextAt("channel", "id") is not { } channel || payload.TextAt("user", "id") is not { } user)
        {
            return new SlackReading.Nothing();
        }

        var message = payload.TextAt("message_ts") ?? payload.TextAt("message", "ts");
        var ticket = new SlackTicket(sender.Team, channel, payload.TextAt("message", "thread_ts") ?? message, user, payload.TextAt("response_url"));
        var request = new ChatRequest.Ask(MessageText.Plain(payload.TextAt("message", "text") ?? ""), Visibility.AskerOnly);
        return new SlackReading.Owed(Event(payload, sender, delivery, ticket, message, request));
    }

    private static ChatEvent Event(JsonElement payload, SlackSender sender, string delivery, SlackTicket ticket, string? message, ChatRequest request) => new(
        $"slack:{payload.TextAt("trigger_id") ?? delivery}",
        new Place(SlackPlatform.Name, SlackPlatform.WorkspaceOf(sender.Team), ticket.Channel, ticket.Thread, KindOf(ticket, message)),
        new Person(ticket.User, Locale: null, PersonRole.Asker),
        request,
        Message: null,
        message,
        ticket.ToJson(),
        sender.ReceivedAt);

    private static PlaceKind KindOf(SlackTicket ticket, string? message) =>
        ticket.Channel[0] == 'D' ? PlaceKind.Direct : ticket.Thread is not null && ticket.Thread != message ? PlaceKind.Thread : PlaceKind.Channel;
}
