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
    /// <summary>Adds the conversation on Slack, and <see cref="SlackCheck"/>; needs <see cref="ChatIntake"/>, data protection, a <see cref="TimeProvider"/> and the store. Does nothing while Slack is off; <see cref="SlackRoutes.MapSlack"/> takes its requests.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddDataProtection();
        return services
            .AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>()
            .AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsAgreement>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value)
            .AddSingleton<SlackApi>()
            .AddSingleton(provider => new SlackCheck(provider.GetRequiredService<SlackOptions>(), provider.GetRequiredService<SlackApi>()))
            .AddSingleton<TakeEvent>(provider => provider.GetRequiredService<ChatIntake>().TakeAsync)
            .AddSingleton<SlackInstalls>()
            .AddSingleton<EditVersions>()
            .AddSingleton<SlackErrands>()
            .AddSingleton<SlackPeople>()
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
