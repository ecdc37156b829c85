namespace Bot.Reliability;

/// <summary>A platform on loopback: people ask there, and it fails on command.</summary>
internal interface IStage : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Settings that bring a bot here.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>The ways in which a question can reach the bot.</summary>
    IReadOnlyList<string> Ways { get; }

    /// <summary>What can go wrong, each once.</summary>
    IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether something that happens now reaches the bot.</summary>
    bool IsListening { get; }

    /// <summary>Lets somebody ask. The platform goes on delivering behind, as it would.</summary>
    void Ask(Asked question);

    /// <summary>What the bot shows now in the question's channel and to its person, oldest first.</summary>
    IReadOnlyList<string> Shown(Asked question);

    /// <summary>What the bot did that the platform forbids.</summary>
    IReadOnlyCollection<string> Violations { get; }
}
