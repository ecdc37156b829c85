using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Lets the host wait as long as the chat may take to stop: else it would end what is under way sooner than the setting says.</summary>
internal sealed class StopTime(ChatOptions options) : IPostConfigureOptions<HostOptions>
{
    // For the platforms before it and the store after it.
    private static readonly TimeSpan Others = TimeSpan.FromSeconds(15);

    public void PostConfigure(string? name, HostOptions host)
    {
        var wanted = TimeSpan.FromSeconds(options.StopSeconds) + Others;
        host.ShutdownTimeout = host.ShutdownTimeout > wanted ? host.ShutdownTimeout : wanted;
    }
}
