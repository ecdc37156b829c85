using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rendering;
using Bot.Chat.Discord.Rest;
using Bot.Storage;

namespace Bot.Chat.Discord;

/// <summary>How the bot replies on Discord.</summary>
internal sealed partial class DiscordReplyChannel(DiscordMessenger messenger, ChannelPosts posts, InteractionAnswers answers, TimeProvider timeProvider, ILogger<DiscordReplyChannel> logger) : IReplyChannel
{
    // https://docs.discord.com/developers/resources/message (Create Message): a nonce is checked for "the past few minutes".
    private static readonly TimeSpan NonceTime = TimeSpan.FromMinutes(1);

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

    public Task<PostedReply> ReplyAsync(ChatEvent chatEvent, Reply reply, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var ticket = DiscordTicket.Read(chatEvent.Ticket);
        if (ticket.Interaction is not { } interaction)
        {
            return await PostAsync(chatEvent.Place, ticket.Channel, reply, ticket.Message, Post(chatEvent, ticket.Message), cancellationToken);
        }

        return await answers.AnswerAsync(chatEvent, interaction, reply, cancellationToken) is { } message
            ? new PostedReply(Platform, chatEvent.Place.Workspace, ticket.Channel, [message], new PostedTicket(interaction, InteractionAnswers.Until(chatEvent)).Write())
            : await AnswerElsewhereAsync(chatEvent, ticket, interaction, reply, cancellationToken);
    });

    public Task<PostedReply> PostAsync(PostAddress address, Reply reply, string key, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var channel = address.Person is { } person ? await messenger.OpenDirectAsync(person, cancellationToken) : DiscordPlaces.Posted(address.Place);
        return await PostAsync(address.Place, channel, reply, null, new ChannelPost(key, 0, new PostSearch(After: null)), cancellationToken);
    });

    public Task<PostedReply> ReplaceAsync(PostedReply posted, Reply reply, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var ticket = PostedTicket.Read(posted.Ticket);
        if (Holding(ticket) is { } interaction)
        {
            return posted with { Messages = [await answers.ReplaceAsync(interaction, posted.Messages[0], reply, cancellationToken)] };
        }

        var pages = MessageRenderer.Render(reply);
        var messages = new List<string>();
        foreach (var (message, page) in posted.Messages.Zip(pages))
        {
            messages.Add(await messenger.EditAsync(Route(HttpMethod.Patch, posted, ticket, message), page, cancellationToken));
        }

        JsonArray[] further = [.. pages.Skip(messages.Count)];
        if (further.Length > 0)
        {
            // Other words than before are another post, also under the same number.
            var key = $"{posted.Messages[0]} {string.Concat(further.Select(page => page.ToJsonString()))}";
            messages.AddRange(await posts.PostAsync(posted.Channel, further, null, new ChannelPost(key, messages.Count, new PostSearch(posted.Messages[^1])), cancellationToken));
        }

        foreach (var surplus in posted.Messages.Skip(pages.Count))
        {
            await messenger.RemoveAsync(Route(HttpMethod.Delete, posted, ticket, surplus), cancellationToken);
        }

        return posted with { Messages = messages };
    });

    public Task RemoveAsync(PostedReply posted, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var ticket = PostedTicket.Read(posted.Ticket);
        foreach (var message in posted.Messages)
        {
            await messenger.RemoveAsync(Route(HttpMethod.Delete, posted, ticket, message), cancellationToken);
        }

        return posted;
    });

    private async Task<PostedReply> PostAsync(Place place, string channel, Reply reply, string? repliesTo, ChannelPost post, CancellationToken cancellationToken)
    {
        var messages = await posts.PostAsync(channel, MessageRenderer.Render(reply), repliesTo, post, cancellationToken);
        return new PostedReply(Platform, place.Workspace, channel, messages, new PostedTicket(null, DateTimeOffset.MinValue).Write());
    }

    // A reply whose first try was a while ago may stand there although nobody noted it: the process ended, and the nonce is forgotten.
    private ChannelPost Post(ChatEvent chatEvent, string? after) =>
        new(chatEvent.Key, 0, timeProvider.GetUtcNow() - chatEvent.ReceivedAt < NonceTime ? null : new PostSearch(after));

    // The token is gone: what everyone may see goes into the channel, all else to the person alone.
    private async Task<PostedReply> AnswerElsewhereAsync(ChatEvent chatEvent, DiscordTicket ticket, InteractionTicket interaction, Reply reply, CancellationToken cancellationToken)
    {
        var isForChannel = !interaction.IsForeign && (!interaction.IsPrivate || chatEvent.Place.Kind is PlaceKind.Direct);
        try
        {
            var posted = isForChannel
                ? await PostOrSendAsync(chatEvent, ticket, interaction, reply, cancellationToken)
                : await SendAsync(chatEvent, ticket.Person, interaction, reply, cancellationToken);
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
    private async Task<PostedReply> PostOrSendAsync(ChatEvent chatEvent, DiscordTicket ticket, InteractionTicket interaction, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(chatEvent.Place, ticket.Channel, reply, null, Post(chatEvent, interaction.Id), cancellationToken);
        }
        catch (DiscordApiException exception) when (ErrorCodes.IsNotAllowed(exception.Code))
        {
            return await SendAsync(chatEvent, ticket.Person, interaction, reply, cancellationToken);
        }
    }

    private async Task<PostedReply> SendAsync(ChatEvent chatEvent, string person, InteractionTicket interaction, Reply reply, CancellationToken cancellationToken) =>
        await PostAsync(chatEvent.Place, await messenger.OpenDirectAsync(person, cancellationToken), reply, null, Post(chatEvent, interaction.Id), cancellationToken);

    // What only one person sees can be changed with the token alone; the bot's other messages are changed like those of anybody.
    private DiscordRoute Route(HttpMethod method, PostedReply posted, PostedTicket ticket, string message) => Holding(ticket) switch
    {
        { } interaction => DiscordRoute.Answer(method, interaction.Application, interaction.Token, message),
        null => DiscordRoute.Message(method, posted.Channel, message),
    };

    private InteractionTicket? Holding(PostedTicket ticket) => timeProvider.GetUtcNow() < ticket.Until ? ticket.Interaction : null;

    private static async Task<PostedReply> TranslateAsync(Func<Task<PostedReply>> show)
    {
        try
        {
            return await show();
        }
        catch (DiscordApiException exception)
        {
            throw new ReplyException(exception.Failure, exception.Message, exception);
        }
        catch (StoreException exception)
        {
            // An earlier try may have shown it: nothing is to be said in its place.
            throw new ReplyException(ReplyFailure.Later, "The pages of the reply could not be kept.", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "status of {Key} could not be shown: {Why}")]
    private partial void LogNoStatus(string key, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "token of {Key} was gone: its reply is posted in the channel or by direct message")]
    private partial void LogElsewhere(string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "token of {Key} was gone and its reply is dropped: {Why}")]
    private partial void LogDropped(string key, string why);
}
