namespace Bot.Verbs;

/// <summary>The rooms for a verb that runs once: made from the settings, closed when the verb is done.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BotHost(ServiceProvider services) => this.services = services;

    /// <summary>Makes the rooms without opening the data folder.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static BotHost Make(BotSettings settings)
    {
        settings.ThrowIfWrong();
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings.All)
            .AddLogging(logging => logging.WriteToStandardError(settings.All, LogLevel.Warning))
            .AddRooms();
        return new BotHost(collection.BuildServiceProvider());
    }

    /// <summary>Makes the rooms and opens the data folder.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    /// <exception cref="Storage.DataDirectoryException">The data folder can't be used.</exception>
    /// <exception cref="Storage.StoreException">The store or the index can't be used.</exception>
    public static async Task<BotHost> OpenAsync(BotSettings settings, CancellationToken cancellationToken)
    {
        var host = Make(settings);
        try
        {
            await host.Get<Opening>().OpenAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a verb puts to work.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Closes what was opened, last first.</summary>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
