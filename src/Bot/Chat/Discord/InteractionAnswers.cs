using System.Text.Json.Nodes;
using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord;

/// <summary>Puts the reply in the place of an interaction's acknowledgement.</summary>
internal sealed class InteractionAnswers(DiscordMessenger messenger, FollowUpLog log, Acknowledgements acknowledgements, TimeProvider timeProvider)
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
    /// <returns>The messages' ids; null when the token is of no use any more.</returns>
    /// <exception cref="DiscordApiException">Discord refuses the reply.</exception>
    public async Task<IReadOnlyList<string>?> AnswerAsync(ChatEvent chatEvent, InteractionTicket ticket, IReadOnlyList<JsonArray> pages, CancellationToken cancellationToken)
    {
        await acknowledgements.WaitAsync(ticket.Id, cancellationToken);
        if (timeProvider.GetUtcNow() >= Until(chatEvent) || await FirstAsync(chatEvent, ticket, pages[0], cancellationToken) is not { } first)
        {
            return null;
        }

        if (pages.Count == 1)
        {
            return [first];
        }

        var posted = await log.FindAsync(chatEvent.Key, cancellationToken);
        var messages = new List<string> { first };
        for (var part = 1; part < pages.Count; part++)
        {
            messages.Add(posted.TryGetValue(part, out var known) ? known : await AddAsync(chatEvent.Key, ticket, part, pages[part], cancellationToken));
        }

        return messages;
    }

    private async Task<string?> FirstAsync(ChatEvent chatEvent, InteractionTicket ticket, JsonArray page, CancellationToken cancellationToken)
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

    private async Task<string> AddAsync(string key, InteractionTicket ticket, int part, JsonArray page, CancellationToken cancellationToken)
    {
        var message = await messenger.FollowUpAsync(ticket, page, cancellationToken);
        await log.AddAsync(key, part, message, cancellationToken);
        return message;
    }
}
