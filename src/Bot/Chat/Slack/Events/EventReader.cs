using System.Globalization;
using System.Text.Json;

namespace Bot.Chat.Slack.Events;

/// <summary>Reads what the Events API delivers, over either transport. Pure; never throws on what Slack sends.</summary>
internal static class EventReader
{
    /// <summary>A version that no edit can outdo.</summary>
    private const long Last = long.MaxValue;

    // In microseconds it must be a number of 64 bits.
    private const decimal MaxSeconds = long.MaxValue / 1_000_000;

    /// <summary>Reads an <c>event_callback</c>.</summary>
    public static SlackReading Read(JsonElement payload, SlackSender sender)
    {
        var happened = payload.At("event");
        var id = payload.TextAt("event_id");
        return happened.TextAt("type") switch
        {
            "app_uninstalled" => new SlackReading.Uninstalled(),
            "tokens_revoked" => happened.ItemsAt("tokens", "bot").Any() ? new SlackReading.Uninstalled() : new SlackReading.Nothing(),
            // https://docs.slack.dev/ai/migrating-to-agent-messaging: with the agent view this tells that the conversation was opened.
            "app_home_opened" => Opened(happened),
            "assistant_thread_started" or "assistant_thread_context_changed" => AssistantOpened(happened),
            "app_mention" when id is not null => Mention(happened, id, sender),
            "message" when id is not null => Message(happened, id, sender),
            _ => new SlackReading.Nothing(),
        };
    }

    private static SlackReading Opened(JsonElement happened) =>
        happened.TextAt("tab") == "messages" && happened.TextAt("channel") is { } channel ? new SlackReading.Greets(channel, Thread: null) : new SlackReading.Nothing();

    private static SlackReading AssistantOpened(JsonElement happened) =>
        happened.TextAt("type") == "assistant_thread_started" && happened.TextAt("assistant_thread", "channel_id") is { } channel && happened.TextAt("assistant_thread", "thread_ts") is { } thread
            ? new SlackReading.Greets(channel, thread)
            : new SlackReading.Nothing();

    private static SlackReading Mention(JsonElement happened, string id, SlackSender sender) =>
        IsFromPerson(happened, sender) && happened.TextAt("channel") is { } channel && happened.TextAt("ts") is { } message
            ? new SlackReading.Owed(Written(happened, id, sender, channel, message, text => new ChatRequest.Ask(text, Visibility.Everyone)))
            : new SlackReading.Nothing();

    private static SlackReading Message(JsonElement happened, string id, SlackSender sender)
    {
        if (happened.TextAt("channel") is not { } channel)
        {
            return new SlackReading.Nothing();
        }

        var subtype = happened.TextAt("subtype");
        if (subtype is "message_changed" or "message_deleted")
        {
            return subtype == "message_changed" ? Edited(happened, id, sender, channel) : Deleted(happened, id, sender, channel);
        }

        // Joins, topics, reminders and the like are nobody's questions; a message with a file or one that is also shown in the channel can be.
        var isWritten = subtype is null or "file_share" or "thread_broadcast";
        if (!isWritten || happened.IsTrueAt("hidden") || !IsFromPerson(happened, sender) || happened.TextAt("ts") is not { } message)
        {
            return new SlackReading.Nothing();
        }

        if (IsDirect(happened, channel))
        {
            return new SlackReading.Owed(Written(happened, id, sender, channel, message, text => new ChatRequest.Ask(text, Visibility.Everyone)));
        }

        // A mention comes as app_mention too, and is answered there.
        return MessageText.Mentions(happened.TextAt("text") ?? "", sender.BotUser)
            ? new SlackReading.Nothing()
            : new SlackReading.Owed(Written(happened, id, sender, channel, message, text => new ChatRequest.Overheard(text)));
    }

    private static SlackReading Edited(JsonElement happened, string id, SlackSender sender, string channel)
    {
        var now = happened.At("message");
        var text = now.TextAt("text") ?? "";

        // Slack also sends this when it adds a preview of a link, or a count of replies.
        if (!IsFromPerson(now, sender) || now.TextAt("ts") is not { } message || text == (happened.TextAt("previous_message", "text") ?? "") || VersionOf(now.TextAt("edited", "ts")) is not { } version)
        {
            return new SlackReading.Nothing();
        }

        return new SlackReading.Changed(Written(now, id, sender, channel, message, plain => new ChatRequest.Edited(message, plain)), version);
    }

    // https://docs.slack.dev/reference/events/message: a time is seconds with decimals, such as 1355517523.000005. Compared as numbers: databases order texts each in their own way.
    private static long? VersionOf(string? time) =>
        decimal.TryParse(time, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < MaxSeconds ? (long)(seconds * 1_000_000) : null;

    private static SlackReading Deleted(JsonElement happened, string id, SlackSender sender, string channel)
    {
        var gone = happened.At("previous_message");
        if (happened.TextAt("deleted_ts") is not { } message || gone.TextAt("bot_id") is not null || (gone.TextAt("user") is { } user && user == sender.BotUser))
        {
            return new SlackReading.Nothing();
        }

        return new SlackReading.Changed(Written(gone, id, sender, channel, message, _ => new ChatRequest.Deleted(message)), Last);
    }

    private static ChatEvent Written(JsonElement said, string id, SlackSender sender, string channel, string message, Func<string, ChatRequest> request)
    {
        var thread = said.TextAt("thread_ts");
        var isReply = thread is not null && thread != message;
        var user = said.TextAt("user") ?? "";
        var kind = IsDirect(said, channel) ? PlaceKind.Direct : isReply ? PlaceKind.Thread : PlaceKind.Channel;
        return new ChatEvent(
            $"slack:{id}",
            new Place(SlackPlatform.Name, SlackPlatform.WorkspaceOf(sender.Team), channel, thread ?? message, kind),
            new Person(user, Locale: null, PersonRole.Asker),
            request(MessageText.Plain(said.TextAt("text") ?? "")),
            message,
            isReply ? thread : null,
            new SlackTicket(sender.Team, channel, thread ?? message, user, ResponseUrl: null).ToJson(),
            sender.ReceivedAt);
    }

    // Own messages and those of other bots carry a bot's id; Slack itself writes as USLACKBOT. Answering either could go on for ever.
    private static bool IsFromPerson(JsonElement said, SlackSender sender) =>
        said.TextAt("user") is { } user && user != sender.BotUser && user != "USLACKBOT" && said.TextAt("bot_id") is null && said.TextAt("subtype") is not "bot_message";

    private static bool IsDirect(JsonElement said, string channel) => said.TextAt("channel_type") is { } type ? type == "im" : channel[0] == 'D';
}
