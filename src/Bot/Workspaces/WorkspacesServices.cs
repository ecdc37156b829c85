namespace Bot.Workspaces;

/// <summary>Registers the room.</summary>
public static class WorkspacesServices
{
    /// <summary>Adds <see cref="Members"/> and what is about them, <see cref="ApiKeys"/>, <see cref="Notices"/> and <see cref="LiveChanges"/>; needs a store.</summary>
    public static IServiceCollection AddWorkspaces(this IServiceCollection services) => services
        .AddSingleton<Members>()
        .AddSingleton<MemberChanges>()
        .AddSingleton<MemberLinks>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<Notices>()
        .AddSingleton<LiveChanges>();
}
