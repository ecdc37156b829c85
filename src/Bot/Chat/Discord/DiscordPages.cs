using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Store;
using Bot.Storage;
using Dapper;

namespace Bot.Chat.Discord;

/// <summary>Keeps the pages of long answers, which the buttons beneath them turn. Safe to share between threads.</summary>
internal sealed class DiscordPages(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    /// <summary>Stands for a reader when everyone may turn the pages.</summary>
    public const string Anyone = "";

    // Who comes back to an older answer asks again: the sources may say something else by then.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Keeps the pages of an answer, in place of earlier ones, and forgets old ones.</summary>
    /// <param name="key">Names the answer.</param>
    /// <param name="person">Who alone may read them; <see cref="Anyone"/> when everyone may.</param>
    /// <param name="pages">The components of each.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreException">The store can't be written.</exception>
    public Task<int> KeepAsync(string key, string person, IReadOnlyList<JsonArray> pages, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var row = new { key, person, pages = JsonSerializer.Serialize(pages), now = now.ToUnixTimeMilliseconds(), expired = (now - Kept).ToUnixTimeMilliseconds() };
        return commit.WriteAsync(
            transaction => transaction.Execute("""
                DELETE FROM discord_pages WHERE kept_at < @expired;
                INSERT INTO discord_pages (event, person, pages, kept_at) VALUES (@key, @person, @pages, @now)
                ON CONFLICT (event) DO UPDATE SET person = excluded.person, pages = excluded.pages, kept_at = excluded.kept_at
                """, row),
            cancellationToken);
    }

    /// <summary>A page of an answer, from 0; null when it is not kept any more, or not for this person.</summary>
    public async Task<JsonArray?> FindAsync(string key, int page, string person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var pages = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "SELECT pages FROM discord_pages WHERE event = @key AND (person = @person OR person = '')", new { key, person }, cancellationToken: cancellationToken));
        return pages is not null && JsonNode.Parse(pages) is JsonArray kept && page < kept.Count ? kept[page]?.DeepClone() as JsonArray : null;
    }
}
