using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord;

/// <summary>Posts the messages of a reply in a channel, each once: Discord remembers a nonce for some minutes, and what may be older is looked for.</summary>
internal sealed partial class ChannelPosts(DiscordMessenger messenger, DiscordRest rest, BotAccounts accounts, ILogger<ChannelPosts> logger)
{
    private const int MaxLooks = 5;

    // https://docs.discord.com/developers/components/reference (Anatomy of a Component): an id is a positive 32-bit integer that Discord leaves as it is;
    // those that it gives itself count from 1.
    private const int SmallestMark = 1 << 30;

    /// <summary>Posts.</summary>
    /// <param name="channel">Where to.</param>
    /// <param name="pages">The components of each message.</param>
    /// <param name="repliesTo">The message that the first one replies to; null for none.</param>
    /// <param name="post">Names the messages, and says whether they may be there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The messages' ids.</returns>
    /// <exception cref="DiscordApiException">Discord refuses one.</exception>
    public async Task<IReadOnlyList<string>> PostAsync(string channel, IReadOnlyList<JsonArray> pages, string? repliesTo, ChannelPost post, CancellationToken cancellationToken)
    {
        var found = post.Search is { } search ? await FindAsync(channel, search, cancellationToken) : new Dictionary<long, string>();
        var messages = new List<string>();
        for (var place = 0; place < pages.Count; place++)
        {
            var part = post.FirstPart + place;
            var mark = MarkOf(post.Key, part);
            messages.Add(found.TryGetValue(mark, out var earlier)
                ? earlier
                : await messenger.PostAsync(channel, Marked(pages[place], mark), place == 0 ? repliesTo : null, $"{post.Key} {part}", cancellationToken));
        }

        return messages;
    }

    // What is in the channel says by the id of its first component which part of which reply it is: nonces are not given back.
    private async Task<Dictionary<long, string>> FindAsync(string channel, PostSearch search, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, string>();
        var after = search.After;
        try
        {
            for (var look = 0; look < MaxLooks; look++)
            {
                var answer = await rest.SendAsync(DiscordRoute.Messages(channel, after), null, cancellationToken);
                JsonElement[] messages = answer.ValueKind is JsonValueKind.Array ? [.. answer.EnumerateArray()] : [];
                foreach (var message in messages)
                {
                    if (message.Id("id") is { } id && accounts.Has(DiscordPlaces.Platform, message.Object("author").Id("id") ?? "") && message.List("components").FirstOrDefault().Number("id") is >= SmallestMark and var mark)
                    {
                        found.TryAdd(mark, id);
                    }
                }

                // Newest first.
                if (after is null || messages.Length == 0 || messages[0].Id("id") is not { } newest || newest == after)
                {
                    break;
                }

                after = newest;
            }
        }
        catch (DiscordApiException exception) when (exception.Failure is ReplyFailure.Never)
        {
            // Where the bot may not read what was said, a message that may be missing is posted: better twice than never.
            LogCannotLook(exception.Message);
        }

        return found;
    }

    private static long MarkOf(string key, int part)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key} {part}")));
        return SmallestMark | (BinaryPrimitives.ReadInt32BigEndian(hash) & (SmallestMark - 1));
    }

    private static JsonArray Marked(JsonArray page, long mark)
    {
        var marked = (JsonArray)page.DeepClone();
        marked[0]?["id"] = mark;
        return marked;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "could not look for an earlier post, the bot's role needs Read Message History: {Why}")]
    private partial void LogCannotLook(string why);
}

/// <summary>Which messages are posted.</summary>
/// <param name="Key">Names the reply.</param>
/// <param name="FirstPart">Number of the first message in it, from 0.</param>
/// <param name="Search">Where the messages may be already; null when Discord still remembers their nonces.</param>
internal sealed record ChannelPost(string Key, int FirstPart, PostSearch? Search);

/// <summary>Where to look for messages.</summary>
/// <param name="After">The message or the interaction that they follow; null to look among the newest.</param>
internal sealed record PostSearch(string? After);
