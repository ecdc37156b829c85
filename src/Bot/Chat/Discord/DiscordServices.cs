using Bot.Chat.Discord.Commands;
using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Gateway;
using Bot.Chat.Discord.Rest;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord;

/// <summary>Registers the bot on Discord.</summary>
public static class DiscordServices
{
    /// <summary>Adds <see cref="DiscordOptions"/> alone, for what reads settings without serving. May be called before or after <see cref="AddDiscord"/>.</summary>
    public static IServiceCollection AddDiscordOptions(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(IValidateOptions<DiscordOptions>)))
        {
            services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
            services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
        }

        return services;
    }

    /// <summary>Adds the gateway, the API and the reply channel; needs <see cref="ChatServices.AddChat"/> before it. Without <see cref="DiscordOptions.Token"/> nothing is connected.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddDiscordOptions();
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<TakeEvent>(provider => provider.GetRequiredService<ChatIntake>().TakeAsync);
        services.AddSingleton<DiscordRest>();
        services.AddSingleton<DiscordStatus>();
        services.AddSingleton<Acknowledgements>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<InteractionReplies>();
        services.AddSingleton<InteractionEndpoint>();
        services.AddSingleton<ThreadDirectory>();
        services.AddSingleton<DirectChannels>();
        services.AddSingleton<OwnRoles>();
        services.AddSingleton<GuildDirectory>();
        services.AddSingleton<BotIntroduction>();
        services.AddSingleton<DispatchContext>();
        services.AddSingleton<DispatchHandlers>();
        services.AddSingleton<CommandRegistrar>();
        services.AddSingleton<IdentifyBudget>();
        services.AddSingleton<GatewaySessionStore>();
        services.AddSingleton<GatewayParts>();
        services.AddSingleton<DiscordMessenger>();
        services.AddSingleton<DiscordPages>();
        services.AddSingleton<InteractionAnswers>();
        services.AddSingleton<ChannelPosts>();
        services.AddSingleton(provider => new DiscordCheck(provider.GetRequiredService<DiscordRest>(), provider.GetRequiredService<IOptions<DiscordOptions>>()));
        services.AddSingleton<IReplyChannel, DiscordReplyChannel>();
        services.AddHostedService<GatewayService>();
        return services;
    }
}
