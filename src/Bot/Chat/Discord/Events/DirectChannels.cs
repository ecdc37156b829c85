using System.Collections.Concurrent;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Events;

/// <summary>Whose direct messages a channel holds. Deletions don't say, so Discord is asked, once a channel.</summary>
internal sealed class DirectChannels(DiscordRest rest, TimeProvider timeProvider)
{
    // A deletion that waits for this is not yet kept, so that a slow answer must not hold it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MaxRemembered = 50_000;

    private readonly ConcurrentDictionary<string, string> persons = new(StringComparer.Ordinal);

    /// <summary>The id of who writes to the bot there; null when nobody can tell.</summary>
    public async Task<string?> PersonOfAsync(string channel, CancellationToken cancellationToken)
    {
        if (persons.TryGetValue(channel, out var known))
        {
            return known;
        }

        using var patience = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var found = await rest.SendAsync(DiscordRoute.Channel(channel), null, either.Token);
            if (found.List("recipients").Select(person => person.Id("id")).FirstOrDefault() is not { } person)
            {
                return null;
            }

            if (persons.Count >= MaxRemembered)
            {
                persons.Clear();
            }

            return persons[channel] = person;
        }
        catch (Exception exception) when (exception is DiscordApiException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
