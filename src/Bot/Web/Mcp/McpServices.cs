using Bot.Web.Api;
using Bot.Workspaces;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Web.Mcp;

/// <summary>Offers the tools to assistants: at an address with keys, or on standard input and output with none.</summary>
public static class McpServices
{
    /// <summary>Serves the tools over two streams until the first one ends, with every scope: whoever can start the program can read its data anyway.</summary>
    /// <param name="services">The rooms, opened.</param>
    /// <param name="workspace">Whose documents are seen.</param>
    /// <param name="input">One JSON-RPC message a line.</param>
    /// <param name="output">The same; nothing else may be written to it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task ServeAsync(IServiceProvider services, WorkspaceId workspace, Stream input, Stream output, CancellationToken cancellationToken)
    {
        var caller = new ApiCaller(workspace, ApiScopes.Ask | ApiScopes.Check | ApiScopes.Read);
        var options = new McpServerOptions();
        Describe(options, ActivatorUtilities.CreateInstance<SourceTools>(services, ActivatorUtilities.CreateInstance<SourceDesk>(services)), _ => caller);
        await using var transport = new StreamServerTransport(input, output);
        await using var server = McpServer.Create(transport, options, serviceProvider: services);
        await server.RunAsync(cancellationToken);
    }

    internal static void AddSourceTools(this IServiceCollection services)
    {
        services.AddSingleton<SourceTools>();

        // The tools log what fails themselves; the library would log every request, and what clients get wrong with a stack trace.
        services.AddLogging(logging => logging.AddFilter("ModelContextProtocol", LogLevel.Critical));

        // Nothing is remembered between requests: an answer needs nothing but its question, and a key is looked at each time.
        services.AddMcpServer().WithHttpTransport(transport => transport.SessionMode = HttpServerSessionMode.Stateless);
        services.AddOptions<McpServerOptions>().Configure<SourceTools>((options, tools) => Describe(options, tools, message => ApiCaller.Of(message.User)));
    }

    private static void Describe(McpServerOptions options, SourceTools tools, Func<MessageContext, ApiCaller> callerOf)
    {
        options.ServerInfo = new Implementation { Name = "bot", Title = SiteText.Name, Version = "1" };
        options.ServerInstructions = SourceTools.Instructions;
        options.Capabilities = new ServerCapabilities { Tools = new ToolsCapability() };
        options.Handlers.ListToolsHandler = (request, _) => ValueTask.FromResult(SourceTools.List(callerOf(request)));
        options.Handlers.CallToolHandler = async (request, cancellationToken) => await tools.CallAsync(callerOf(request), request.Params, cancellationToken);
    }
}
