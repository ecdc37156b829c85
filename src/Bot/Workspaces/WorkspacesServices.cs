namespace Bot.Workspaces;

/// <summary>Registers the room.</summary>
public static class WorkspacesServices
{
    /// <summary>Adds <see cref="Members"/> and <see cref="ApiKeys"/>; needs a store.</summary>
    public static IServiceCollection AddWorkspaces(this IServiceCollection services) => services
        .AddSingleton<Members>()
        .AddSingleton<ApiKeys>();
}
