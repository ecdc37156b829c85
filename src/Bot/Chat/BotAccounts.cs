using System.Collections.Concurrent;

namespace Bot.Chat;

/// <summary>The bot's own accounts on the platforms: what they do is never answered, so that the bot can't talk to itself. Safe to share between threads.</summary>
public sealed class BotAccounts
{
    private readonly ConcurrentDictionary<(string Platform, string Id), bool> known = new();

    /// <summary>Makes an account known, as soon as the platform names it; an empty id names nobody.</summary>
    public void Add(string platform, string id)
    {
        // Who deleted a message is not told: those events have an empty id too, and are not the bot's.
        if (id.Length > 0)
        {
            known[(platform, id)] = true;
        }
    }

    /// <summary>Whether a person is the bot.</summary>
    public bool Has(string platform, string id) => known.ContainsKey((platform, id));
}
