using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Http;
using Bot.Chat.Slack.Installs;
using Bot.Chat.Slack.Replies;
using Bot.Chat.Slack.Socket;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Slack;

/// <summary>Registers Slack.</summary>
public static class SlackServices
{
    /// <summary>Adds <see cref="SlackOptions"/> and <see cref="SlackCheck"/> alone, for what reads settings without serving. May be called before or after <see cref="AddSlack"/>.</summary>
    public static IServiceCollection AddSlackOptions(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(SlackCheck)))
        {
            services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
            services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
            services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsAgreement>();
            services.AddSingleton(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value);
            services.AddSingleton<SlackApi>();
            services.AddSingleton(provider => new SlackCheck(provider.GetRequiredService<SlackOptions>(), provider.GetRequiredService<SlackApi>()));
        }

        return services;
    }

    /// <summary>Adds the conversation on Slack; needs <see cref="ChatIntake"/>, data protection, a <see cref="TimeProvider"/> and the store. Does nothing while Slack is off; <see cref="SlackRoutes.MapSlack"/> takes its requests.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddSlackOptions();
        services.AddDataProtection();
        return services
            .AddSingleton<TakeEvent>(provider => provider.GetRequiredService<ChatIntake>().TakeAsync)
            .AddSingleton<SlackInstalls>()
            .AddSingleton<EditVersions>()
            .AddSingleton<SlackErrands>()
            .AddSingleton<SlackHandler>()
            .AddSingleton<SlackEndpoints>()
            .AddSingleton<InstallFlow>()
            .AddSingleton<PostPace>()
            .AddSingleton<PostLedger>()
            .AddSingleton<SlackPoster>()
            .AddSingleton<PrivatePoster>()
            .AddSingleton<IReplyChannel, SlackReplyChannel>()
            .AddSingleton(new SocketTiming())
            .AddSingleton<SocketHealth>()
            .AddSingleton<SocketOpener>()
            .AddHostedService<SlackUpkeep>()
            .AddHostedService<SocketService>();
    }
}
