using System.Text.Json;

namespace Bot.Chat.Slack.Events;

/// <summary>Reads slash commands. Pure; never throws on what Slack sends.</summary>
internal static class CommandReader
{
    /// <summary>Reads the fields of a command, over HTTP a form and over Socket Mode an object.</summary>
    /// <param name="payload">As an object.</param>
    /// <param name="sender">Where it came from.</param>
    /// <param name="delivery">Names the delivery where the payload has no trigger.</param>
    public static SlackReading Read(JsonElement payload, SlackSender sender, string delivery)
    {
        if (payload.TextAt("command") is not { } command || payload.TextAt("channel_id") is not { } channel || payload.TextAt("user_id") is not { } user)
        {
            return new SlackReading.Nothing();
        }

        var request = RequestOf(command, MessageText.Plain(payload.TextAt("text") ?? ""));
        var chatEvent = new ChatEvent(
            $"slack:{payload.TextAt("trigger_id") ?? delivery}",
            new Place(SlackPlatform.Name, SlackPlatform.WorkspaceOf(sender.Team), channel, Thread: null, channel[0] == 'D' ? PlaceKind.Direct : PlaceKind.Channel),
            new Person(user, Locale: null, PersonRole.Asker),
            request,
            Message: null,
            RepliesTo: null,
            new SlackTicket(sender.Team, channel, Thread: null, user, payload.TextAt("response_url"), IsCommand: true).ToJson(),
            sender.ReceivedAt);
        
        // Outside of channels there is nothing to choose, whoever asks.
        return request is ChatRequest.ChooseForChannel && chatEvent.Place.Kind is PlaceKind.Channel ? new SlackReading.NeedsRole(chatEvent) : new SlackReading.Owed(chatEvent);
    }

    // A command answers its asker alone; the answer has a button that shares it.
    // Slack lets a workspace have one command of a name and several apps offer /help, so the manifest leaves it out and "/ask help" says the same.
    private static ChatRequest RequestOf(string command, string text) => command.TrimStart('/').ToLowerInvariant() switch
    {
        "ask" when text.Equals("help", StringComparison.OrdinalIgnoreCase) => new ChatRequest.Help(),
        "ask" => new ChatRequest.Ask(text, Visibility.AskerOnly),
        "check" => new ChatRequest.Check(text, Visibility.AskerOnly),
        "sources" => new ChatRequest.Sources(),
        "bot" when ChoiceOf(text) is { } choice => new ChatRequest.ChooseForChannel(choice),
        _ => new ChatRequest.Help(),
    };

    private static ChannelChoice? ChoiceOf(string text) => text.ToLowerInvariant() switch
    {
        "on" => ChannelChoice.On,
        "off" => ChannelChoice.Off,
        "desk" => ChannelChoice.Desk,
        "nodesk" => ChannelChoice.NoDesk,
        "auto" => ChannelChoice.AutoAnswer,
        "shadow" => ChannelChoice.Shadow,
        "noauto" => ChannelChoice.NoAutoAnswer,
        _ => null,
    };
}
