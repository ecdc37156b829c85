using System.Globalization;
using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Keeps to what moderators chose and to the limits, before anything is looked up.</summary>
internal sealed class Doorkeeper(ChannelChoices choices, ChatLimits limits)
{
    /// <summary>Why a request is not handled; null when it is.</summary>
    /// <param name="chatEvent">What is asked for.</param>
    /// <param name="attempts">How often it was begun; a question counts once.</param>
    public Refusal? Refusal(ChatEvent chatEvent, int attempts)
    {
        var words = ChatWords.For(chatEvent.Person.Locale);
        if (choices.Of(chatEvent.Place).IsOff && chatEvent.Request is not (ChatRequest.ChooseForChannel or ChatRequest.Deleted or ChatRequest.DeskReply))
        {
            return Say(chatEvent, words, words.IsOff);
        }

        if (attempts > 1 || chatEvent.Request is not (ChatRequest.Ask or ChatRequest.Check or ChatRequest.Edited or ChatRequest.AskPerson or ChatRequest.Overheard))
        {
            return null;
        }

        return limits.Take(chatEvent) switch
        {
            LimitOutcome.PersonIsOver => Say(chatEvent, words, string.Format(CultureInfo.InvariantCulture, words.TooManyOfPerson, limits.PersonPerMinute)),
            LimitOutcome.WorkspaceIsOver => Say(chatEvent, words, words.TooManyOfWorkspace),
            _ => null,
        };
    }

    // Nobody who did not speak to the bot is told what it does not do.
    private static Refusal Say(ChatEvent chatEvent, ChatWords words, string sentence) => chatEvent.Request is ChatRequest.Overheard or ChatRequest.Edited
        ? new Refusal.Silent()
        : new Refusal.With(Sentences.To(chatEvent, words, sentence));
}

/// <summary>How a request is refused.</summary>
internal abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>Without a word.</summary>
    public sealed record Silent : Refusal;

    /// <summary>With a reply.</summary>
    public sealed record With(Reply Reply) : Refusal;
}
