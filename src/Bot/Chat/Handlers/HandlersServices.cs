namespace Bot.Chat.Handlers;

/// <summary>Registers the handlers.</summary>
internal static class HandlersServices
{
    public static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddSingleton<Conversations>()
        .AddSingleton<Answering>()
        .AddSingleton<Showing>()
        .AddSingleton<RequestHandler, AskHandler>()
        .AddSingleton<RequestHandler, CheckHandler>();
}
