namespace Bot.Chat.Replies;

/// <summary>Replies of a sentence or two in the bot's own words.</summary>
internal static class Sentences
{
    /// <summary>Says something to the person behind an event, seen by whom its reply would be.</summary>
    public static Reply To(ChatEvent chatEvent, ChatWords words, params string[] sentences) => new()
    {
        Language = words.Language,
        Visibility = VisibilityOf(chatEvent),
        Parts = [.. sentences.Select(sentence => new ReplyPart.Sentence(sentence, []))],
    };

    /// <summary>Who sees the reply to an event: as was asked for, where the place allows it.</summary>
    public static Visibility VisibilityOf(ChatEvent chatEvent) => (chatEvent.Place.Kind, chatEvent.Request) switch
    {
        (PlaceKind.Foreign, _) => Visibility.AskerOnly,
        (PlaceKind.Direct, _) => Visibility.Everyone,
        (_, ChatRequest.Ask ask) => ask.Visibility,
        (_, ChatRequest.Check check) => check.Visibility,
        (_, ChatRequest.Overheard or ChatRequest.Edited) => Visibility.Everyone,
        _ => Visibility.AskerOnly,
    };
}
