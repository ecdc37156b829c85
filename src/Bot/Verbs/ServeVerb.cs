using System.CommandLine;
using Bot.Web;
using Bot.Workspaces;
using Microsoft.Extensions.Options;

namespace Bot.Verbs;

/// <summary><c>serve</c>: answers questions in the browser and on chat platforms until it is stopped.</summary>
internal sealed class ServeVerb(VerbContext context)
{
    public Command Describe()
    {
        var command = new Command("serve", "Serves the chat page until it is stopped. This is what happens without a verb.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var settings = context.LoadSettings();
        settings.ThrowIfWrong();

        // 1. Settings.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ServeVerb).Assembly.GetName().Name, EnvironmentName = settings.Environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(settings.All);
        builder.Logging.WriteToStandardError(settings.All, LogLevel.Information);

        // 2. Rooms.
        builder.Services.AddRooms().AddWeb().AddChatPlatforms();
        await using var application = builder.Build();
        await application.Services.GetRequiredService<Opening>().OpenAsync(cancellationToken);

        // 3. The chat page and the chat platforms, until someone stops it.
        application.MapChatPlatforms().MapWeb();
        await application.StartWebAsync(cancellationToken);
        await context.Terminal.Error.WriteLineAsync($"Open {string.Join(' ', application.Urls)} in a browser. Ctrl-C stops it.");
        await WelcomeAsync(application, cancellationToken);
        await application.WaitForShutdownAsync(cancellationToken);
        return ExitStatus.Done;
    }

    // To standard error and not to the log, which may be kept where others read it.
    private async Task WelcomeAsync(WebApplication application, CancellationToken cancellationToken)
    {
        if (await application.Services.GetRequiredService<MemberLinks>().MakeFirstAsync(cancellationToken) is { } code)
        {
            var address = JoinAddress.Of(application.Services.GetRequiredService<IOptions<WebOptions>>().Value, application.Urls.First(), code);
            await context.Terminal.Error.WriteLineAsync($"Open {address} to become the first owner of the console.");
        }
    }
}
