using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rendering;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord;

/// <summary>How the bot replies on Discord.</summary>
internal sealed partial class DiscordReplyChannel(DiscordMessenger messenger, InteractionAnswers answers, TimeProvider timeProvider, ILogger<DiscordReplyChannel> logger) : IReplyChannel
{
    public string Platform => DiscordPlaces.Platform;

    public async Task ShowStatusAsync(ChatEvent chatEvent, string status, CancellationToken cancellationToken)
    {
        // An interaction shows that the bot thinks; a channel that it types. Neither has room for words.
        if (DiscordTicket.Read(chatEvent.Ticket) is not { Interaction: null, Channel: var channel })
        {
            return;
        }

        try
        {
            await messenger.TypeAsync(channel, cancellationToken);
        }
        catch (DiscordApiException exception)
        {
            LogNoStatus(chatEvent.Key, exception.Message);
        }
    }

    public async Task<PostedReply> ReplyAsync(ChatEvent chatEvent, Reply reply, CancellationToken cancellationToken)
    {
        var ticket = DiscordTicket.Read(chatEvent.Ticket);
        var pages = Render(reply, ticket.Interaction);
        try
        {
            if (ticket.Interaction is null)
            {
                return await PostAsync(chatEvent.Place, ticket.Channel, pages, ticket.Message, chatEvent.Key, cancellationToken);
            }

            if (await answers.AnswerAsync(chatEvent, ticket.Interaction, pages, cancellationToken) is { } messages)
            {
                return new PostedReply(Platform, chatEvent.Place.Workspace, ticket.Channel, messages, new PostedTicket(ticket.Interaction, InteractionAnswers.Until(chatEvent)).Write());
            }

            return await AnswerElsewhereAsync(chatEvent, ticket, ticket.Interaction, pages, cancellationToken);
        }
        catch (DiscordApiException exception)
        {
            throw new ReplyException(exception.Failure, exception.Message, exception);
        }
    }

    public async Task<PostedReply> PostAsync(PostAddress address, Reply reply, string key, CancellationToken cancellationToken)
    {
        try
        {
            var channel = address.Person is { } person ? await messenger.OpenDirectAsync(person, cancellationToken) : DiscordPlaces.Posted(address.Place);
            return await PostAsync(address.Place, channel, MessageRenderer.Render(reply), null, key, cancellationToken);
        }
        catch (DiscordApiException exception)
        {
            throw new ReplyException(exception.Failure, exception.Message, exception);
        }
    }

    public async Task<PostedReply> ReplaceAsync(PostedReply posted, Reply reply, CancellationToken cancellationToken)
    {
        var ticket = PostedTicket.Read(posted.Ticket);
        var pages = Render(reply, ticket.Interaction);
        try
        {
            var messages = new List<string>();
            for (var part = 0; part < pages.Count; part++)
            {
                messages.Add(part < posted.Messages.Count
                    ? await messenger.EditAsync(Route(HttpMethod.Patch, posted, ticket, posted.Messages[part]), pages[part], cancellationToken)
                    : await AddAsync(posted, ticket, part, pages[part], cancellationToken));
            }

            foreach (var surplus in posted.Messages.Skip(pages.Count))
            {
                await messenger.RemoveAsync(Route(HttpMethod.Delete, posted, ticket, surplus), cancellationToken);
            }

            return posted with { Messages = messages };
        }
        catch (DiscordApiException exception)
        {
            throw new ReplyException(exception.Failure, exception.Message, exception);
        }
    }

    public async Task RemoveAsync(PostedReply posted, CancellationToken cancellationToken)
    {
        var ticket = PostedTicket.Read(posted.Ticket);
        try
        {
            foreach (var message in posted.Messages)
            {
                await messenger.RemoveAsync(Route(HttpMethod.Delete, posted, ticket, message), cancellationToken);
            }
        }
        catch (DiscordApiException exception)
        {
            throw new ReplyException(exception.Failure, exception.Message, exception);
        }
    }

    private static IReadOnlyList<JsonArray> Render(Reply reply, InteractionTicket? interaction) =>
        interaction is { IsForeign: true } ? MessageRenderer.Render(reply, MessageLimits.MaxMessagesWhereForeign) : MessageRenderer.Render(reply);

    private async Task<PostedReply> PostAsync(Place place, string channel, IReadOnlyList<JsonArray> pages, string? repliesTo, string key, CancellationToken cancellationToken)
    {
        var messages = new List<string>();
        for (var part = 0; part < pages.Count; part++)
        {
            messages.Add(await messenger.PostAsync(channel, pages[part], part == 0 ? repliesTo : null, $"{key} {part}", cancellationToken));
        }

        return new PostedReply(Platform, place.Workspace, channel, messages, new PostedTicket(null, DateTimeOffset.MinValue).Write());
    }

    // The token is gone: what everyone may see goes into the channel, all else to the person alone.
    private async Task<PostedReply> AnswerElsewhereAsync(ChatEvent chatEvent, DiscordTicket ticket, InteractionTicket interaction, IReadOnlyList<JsonArray> pages, CancellationToken cancellationToken)
    {
        var isForChannel = !interaction.IsForeign && (!interaction.IsPrivate || chatEvent.Place.Kind is PlaceKind.Direct);
        try
        {
            var posted = isForChannel
                ? await PostOrSendAsync(chatEvent, ticket, pages, cancellationToken)
                : await SendAsync(chatEvent, ticket.Person, pages, cancellationToken);
            LogElsewhere(chatEvent.Key);
            return posted;
        }
        catch (DiscordApiException exception) when (exception.Failure is ReplyFailure.Never)
        {
            LogDropped(chatEvent.Key, exception.Message);
            throw;
        }
    }

    // Commands work in channels where the bot may not write.
    private async Task<PostedReply> PostOrSendAsync(ChatEvent chatEvent, DiscordTicket ticket, IReadOnlyList<JsonArray> pages, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(chatEvent.Place, ticket.Channel, pages, null, chatEvent.Key, cancellationToken);
        }
        catch (DiscordApiException exception) when (ErrorCodes.IsNotAllowed(exception.Code))
        {
            return await SendAsync(chatEvent, ticket.Person, pages, cancellationToken);
        }
    }

    private async Task<PostedReply> SendAsync(ChatEvent chatEvent, string person, IReadOnlyList<JsonArray> pages, CancellationToken cancellationToken) =>
        await PostAsync(chatEvent.Place, await messenger.OpenDirectAsync(person, cancellationToken), pages, null, chatEvent.Key, cancellationToken);

    private Task<string> AddAsync(PostedReply posted, PostedTicket ticket, int part, JsonArray page, CancellationToken cancellationToken) =>
        Holding(ticket) is { } interaction
            ? messenger.FollowUpAsync(interaction, page, cancellationToken)
            : messenger.PostAsync(posted.Channel, page, null, $"{posted.Messages[0]} {part} {page.ToJsonString()}", cancellationToken);

    // What only one person sees can be changed with the token alone; the bot's other messages are changed like those of anybody.
    private DiscordRoute Route(HttpMethod method, PostedReply posted, PostedTicket ticket, string message) => Holding(ticket) switch
    {
        { } interaction => DiscordRoute.Answer(method, interaction.Application, interaction.Token, message),
        null => DiscordRoute.Message(method, posted.Channel, message),
    };

    private InteractionTicket? Holding(PostedTicket ticket) => timeProvider.GetUtcNow() < ticket.Until ? ticket.Interaction : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "status of {Key} could not be shown: {Why}")]
    private partial void LogNoStatus(string key, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "token of {Key} was gone: its reply is posted in the channel or by direct message")]
    private partial void LogElsewhere(string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "token of {Key} was gone and its reply is dropped: {Why}")]
    private partial void LogDropped(string key, string why);
}
