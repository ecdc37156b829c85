using Bot.Chat.Handlers;
using Bot.Chat.Store;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Registers the room that answers on chat platforms.</summary>
public static class ChatServices
{
    /// <summary>Adds <see cref="ChatIntake"/>, <see cref="BotAccounts"/> and the desk that handles what is taken in; needs the rooms below.</summary>
    /// <remarks>Each platform adds its <see cref="IReplyChannel"/> after this: what is added later stops earlier, so that nothing new comes in while the desk finishes.</remarks>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services
            .AddSingleton<IValidateOptions<ChatOptions>, ChatOptionsValidator>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<ChatOptions>>().Value)
            .AddSingleton<IPostConfigureOptions<HostOptions>, StopTime>()
            .AddSingleton<BotAccounts>()
            .AddSingleton<ChatOwner>()
            .AddSingleton<ChatInbox>()
            .AddSingleton<PendingMessages>()
            .AddSingleton<KeptReplies>()
            .AddSingleton<OldReplies>()
            .AddSingleton<ChannelChoices>()
            .AddSingleton<Handoffs>()
            .AddSingleton<Ratings>()
            .AddSingleton<ChatQueue>()
            .AddSingleton<Overhearing>()
            .AddSingleton(provider => new ChatIntake(
                provider.GetRequiredService<ChatInbox>(),
                provider.GetRequiredService<ChatQueue>(),
                provider.GetRequiredService<Overhearing>(),
                provider.GetRequiredService<BotAccounts>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ChatIntake>>()))
            .AddSingleton<ReplyChannels>()
            .AddSingleton<ChatLimits>()
            .AddSingleton<Precedence>()
            .AddSingleton<RequestReading>()
            .AddSingleton<Doorkeeper>()
            .AddSingleton<ChatClerk>()
            .AddSingleton<Forgetting>()
            .AddSingleton<ChatUpkeep>()
            .AddHostedService<ChatDesk>()
            .AddHostedService<NewsDesk>();
        return services.AddHandlers();
    }
}
