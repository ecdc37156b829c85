namespace Bot.Verbs;

/// <summary>What every verb is given: where to write, the clock, and the settings once it needs them.</summary>
internal sealed class VerbContext(Terminal terminal, TimeProvider timeProvider, Func<BotSettings> loadSettings)
{
    public Terminal Terminal { get; } = terminal;

    public TimeProvider TimeProvider { get; } = timeProvider;

    /// <summary>Reads the settings. Only a verb that needs them does, so that help is shown whatever they are.</summary>
    /// <exception cref="SettingsException">A settings file can't be read.</exception>
    public BotSettings LoadSettings() => loadSettings();
}
