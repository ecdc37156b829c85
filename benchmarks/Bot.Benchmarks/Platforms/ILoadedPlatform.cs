using Bot.Reliability.Bots;

namespace Bot.Benchmarks.Platforms;

/// <summary>A platform with one of its transports, on loopback, with limits that no load reaches.</summary>
internal interface ILoadedPlatform : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Settings that bring a bot here.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Whether the bot is there.</summary>
    bool IsListening { get; }

    /// <summary>How many questions have their whole answer, since the start.</summary>
    int Answered { get; }

    /// <summary>Where the bot takes requests.</summary>
    void SendTo(LiveBot bot);

    /// <summary>Lets somebody ask, in a channel and by a person of its own.</summary>
    /// <returns>How long the acknowledgement took; null when none came in the platform's three seconds.</returns>
    Task<TimeSpan?> AskAsync(int number, string text);
}
