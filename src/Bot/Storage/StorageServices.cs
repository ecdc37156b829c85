using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Registers the room.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="DataDirectory"/>, <see cref="Database"/> and <see cref="GroupCommit"/>, opened when they are first asked for.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddSingleton(provider => DataDirectory.Open(provider.GetRequiredService<IOptions<BotOptions>>().Value.DataDirectory));
        services.AddSingleton(provider => Database.OpenSqlite(provider.GetRequiredService<DataDirectory>().StoreFile));
        services.AddSingleton<GroupCommit>();
        return services;
    }
}
