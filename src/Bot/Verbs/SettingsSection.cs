using Bot.Answers.Models;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Slack;
using Bot.Ingestion;
using Bot.Search;
using Bot.Storage;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Verbs;

/// <summary>A section of the settings.</summary>
/// <param name="Name">As it stands before the colon.</param>
/// <param name="Options">The type whose properties are its keys.</param>
/// <param name="Read">Binds and validates it.</param>
internal sealed record SettingsSection(string Name, Type Options, Func<IServiceProvider, object> Read)
{
    /// <summary>Every section that a room reads. <c>Logging</c> stands beside them and is the platform's.</summary>
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        Of<BotOptions>(BotOptions.Section),
        Of<SearchOptions>(SearchServices.Section),
        Of<IngestionOptions>(IngestionOptions.Section),
        Of<ModelOptions>(ModelOptions.Section),
        Of<WebOptions>(WebOptions.Section),
        Of<ChatOptions>(ChatOptions.Section),
        Of<DiscordOptions>(DiscordOptions.Section),
        Of<SlackOptions>(SlackOptions.Section),
    ];

    private static SettingsSection Of<TOptions>(string name)
        where TOptions : class => new(name, typeof(TOptions), services => services.GetRequiredService<IOptions<TOptions>>().Value);
}
