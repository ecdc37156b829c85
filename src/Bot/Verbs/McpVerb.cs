using System.CommandLine;
using Bot.Web.Mcp;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary><c>mcp</c>: lets an assistant on this machine use the sources, over standard input and output.</summary>
internal sealed class McpVerb(VerbContext context)
{
    private readonly Option<WorkspaceId> workspace = VerbOptions.AskingWorkspace();

    public Command Describe()
    {
        var command = new Command("mcp", "Serves the Model Context Protocol on standard input and output, for the assistant that started it. Nothing else may use the data folder meanwhile.") { workspace };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = await BotHost.OpenAsync(context.LoadSettings(), cancellationToken);
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await McpServices.ServeAsync(host.Get<IServiceProvider>(), parsed.GetValue(workspace), input, output, cancellationToken);
        return ExitStatus.Done;
    }
}
