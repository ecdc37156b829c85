using System.Text.Json.Nodes;
using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Rendering;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord;

/// <summary>Puts the reply in the place of an interaction's acknowledgement: one message, whose pages are turned, so that no try can show anything twice.</summary>
internal sealed class InteractionAnswers(DiscordMessenger messenger, DiscordPages pages, Acknowledgements acknowledgements, TimeProvider timeProvider)
{
    private const string Original = "@original";

    // https://docs.discord.com/developers/interactions/receiving-and-responding: 15 minutes. The last half minute is left for the network.
    private static readonly TimeSpan TokenTime = TimeSpan.FromMinutes(14.5);

    // An acknowledgement that we sent a moment ago may not have reached all of Discord.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>When the token of an interaction ends.</summary>
    public static DateTimeOffset Until(ChatEvent chatEvent) => chatEvent.ReceivedAt + TokenTime;

    /// <summary>Answers.</summary>
    /// <returns>The message's id; null when the token is of no use any more.</returns>
    /// <exception cref="DiscordApiException">Discord refuses the reply.</exception>
    /// <exception cref="Storage.StoreException">The pages can't be kept; nothing was shown.</exception>
    public async Task<string?> AnswerAsync(ChatEvent chatEvent, InteractionTicket ticket, Reply reply, CancellationToken cancellationToken)
    {
        await acknowledgements.WaitAsync(ticket.Id, cancellationToken);
        if (timeProvider.GetUtcNow() >= Until(chatEvent))
        {
            return null;
        }

        var first = await FirstPageAsync(chatEvent.Key, ticket.IsPrivate ? chatEvent.Person.Id : DiscordPages.Anyone, reply, cancellationToken);
        return await ShowAsync(chatEvent, ticket, first, cancellationToken);
    }

    /// <summary>Puts another reply in the place of a message that an interaction was answered with.</summary>
    /// <exception cref="DiscordApiException">Discord refuses the reply.</exception>
    /// <exception cref="Storage.StoreException">The pages can't be kept; nothing was changed.</exception>
    public async Task<string> ReplaceAsync(InteractionTicket ticket, string message, Reply reply, CancellationToken cancellationToken) => await messenger.EditAsync(
        DiscordRoute.Answer(HttpMethod.Patch, ticket.Application, ticket.Token, message), await FirstPageAsync(message, DiscordPages.Anyone, reply, cancellationToken), cancellationToken);

    private async Task<JsonArray> FirstPageAsync(string key, string person, Reply reply, CancellationToken cancellationToken)
    {
        var rendered = MessageRenderer.RenderPages(reply, key);
        if (rendered.Count > 1)
        {
            await pages.KeepAsync(key, person, rendered, cancellationToken);
        }

        return rendered[0];
    }

    private async Task<string?> ShowAsync(ChatEvent chatEvent, InteractionTicket ticket, JsonArray page, CancellationToken cancellationToken)
    {
        var began = timeProvider.GetUtcNow();
        while (true)
        {
            try
            {
                return await messenger.EditAsync(DiscordRoute.Answer(HttpMethod.Patch, ticket.Application, ticket.Token, Original), page, cancellationToken);
            }
            catch (DiscordApiException exception) when (ErrorCodes.IsTokenGone(exception.Code) || exception.Code == ErrorCodes.UnknownMessage)
            {
                var isSettling = timeProvider.GetUtcNow() - chatEvent.ReceivedAt < Settling + Settling && timeProvider.GetUtcNow() - began < Settling;
                if (!isSettling)
                {
                    return null;
                }

                await Task.Delay(Pause, timeProvider, cancellationToken);
            }
        }
    }
}
