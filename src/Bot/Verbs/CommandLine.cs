using System.CommandLine;

namespace Bot.Verbs;

/// <summary>The verbs as one command line. It understands the arguments, runs a verb, and turns whatever happens into an exit status.</summary>
internal static class CommandLine
{
    // Long enough for a web server to finish the answers it is writing.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    /// <summary>Runs the verb that arguments name.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, string settingsFolder, CancellationToken cancellationToken)
    {
        var split = SettingArguments.Split(arguments);
        if (split.Incomplete is { } incomplete)
        {
            await terminal.Error.WriteLineAsync($"The setting {incomplete} has no value: write {incomplete} VALUE.");
            return ExitStatus.WrongUsage;
        }

        var context = new VerbContext(terminal, TimeProvider.System, () => BotSettings.Load(settingsFolder, split.Settings));

        // A question may begin with "@", which would otherwise name a file of arguments.
        var parsed = Describe(context).Parse(split.Rest, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            await terminal.Error.WriteLineAsync($"Usage: Bot{verb} --help");
            return ExitStatus.WrongUsage;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception exception)
        {
            // The door to the outside: nothing flies further than here.
            await terminal.Error.WriteLineAsync(Failures.Sentence(exception) ?? $"This is a fault of the program, please report it with these lines:\n{exception}");
            return ExitStatus.Failed;
        }
    }

    private static RootCommand Describe(VerbContext context)
    {
        var serve = new ServeVerb(context);
        var root = new RootCommand("""
            Answers questions about INTERPOL procedures with quoted, cited sentences.
            Without a verb it serves the chat page. Settings may stand anywhere as --Section:Key value, such as --Bot:DataDirectory /var/lib/bot.
            """)
        {
            serve.Describe(),
            new AskVerb(context).Describe(),
            new CheckVerb(context).Describe(),
            new VerifyVerb(context).Describe(),
            new EvidenceVerb(context).Describe(),
            new IngestVerb(context).Describe(),
            new ReindexVerb(context).Describe(),
            new EvaluateVerb(context).Describe(),
            new MemberVerb(context).Describe(),
            new KeyVerb(context).Describe(),
            new McpVerb(context).Describe(),
            new CheckSettingsVerb(context).Describe(),
        };
        root.SetAction((_, cancellationToken) => serve.RunAsync(cancellationToken));
        return root;
    }
}
