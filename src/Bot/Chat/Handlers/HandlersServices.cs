namespace Bot.Chat.Handlers;

/// <summary>Registers the handlers: one for each kind of request.</summary>
internal static class HandlersServices
{
    public static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddSingleton<Conversations>()
        .AddSingleton<Answering>()
        .AddSingleton<Showing>()
        .AddSingleton<Replacing>()
        .AddSingleton<Questions>()
        .AddSingleton<Standing>()
        .AddSingleton<Desk>()
        .AddSingleton<TellingNews>()
        .AddSingleton<RequestHandler, AskHandler>()
        .AddSingleton<RequestHandler, CheckHandler>()
        .AddSingleton<RequestHandler, SourcesHandler>()
        .AddSingleton<RequestHandler, HelpHandler>()
        .AddSingleton<RequestHandler, ShowPassageHandler>()
        .AddSingleton<RequestHandler, ShareHandler>()
        .AddSingleton<RequestHandler, RateHandler>()
        .AddSingleton<RequestHandler, AskPersonHandler>()
        .AddSingleton<RequestHandler, DeskReplyHandler>()
        .AddSingleton<RequestHandler, EditedHandler>()
        .AddSingleton<RequestHandler, DeletedHandler>()
        .AddSingleton<RequestHandler, ChooseHandler>()
        .AddSingleton<RequestHandler, OverheardHandler>();
}
