using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Keeps what a moderator chooses for a channel.</summary>
internal sealed partial class ChooseHandler(ChannelChoices choices, Showing showing, ILogger<ChooseHandler> logger) : RequestHandler<ChatRequest.ChooseForChannel>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.ChooseForChannel request, CancellationToken cancellationToken)
    {
        await showing.SayAsync(chatEvent, await ChooseAsync(chatEvent, request.Choice, ChatWords.For(chatEvent.Person.Locale), cancellationToken), cancellationToken);
        return Done;
    }

    private async Task<string> ChooseAsync(ChatEvent chatEvent, ChannelChoice choice, ChatWords words, CancellationToken cancellationToken)
    {
        if (chatEvent.Place.Kind is PlaceKind.Direct or PlaceKind.Foreign)
        {
            return words.OnlyInChannels;
        }

        if (chatEvent.Person.Role is not PersonRole.Moderator)
        {
            return words.OnlyModerators;
        }

        await choices.ChooseAsync(chatEvent.Place, choice, cancellationToken);
        LogChosen(choice, chatEvent.Place.Platform, chatEvent.Place.Channel);
        return choice switch
        {
            ChannelChoice.On => words.ChosenOn,
            ChannelChoice.Off => words.ChosenOff,
            ChannelChoice.Desk => words.ChosenDesk,
            ChannelChoice.NoDesk => words.ChosenNoDesk,
            ChannelChoice.AutoAnswer => words.ChosenAuto,
            ChannelChoice.Shadow => words.ChosenShadow,
            ChannelChoice.NoAutoAnswer => words.ChosenNoAuto,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Choice} was chosen for channel {Platform}:{Channel}")]
    private partial void LogChosen(ChannelChoice choice, string platform, string channel);
}
