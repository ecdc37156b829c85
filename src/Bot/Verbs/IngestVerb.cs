using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Ingestion;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary><c>ingest</c>: adds files and folders, one line about each document.</summary>
internal sealed class IngestVerb(VerbContext context)
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
    private readonly DocumentOptions options = new();
    private readonly Option<WorkspaceId> workspace = VerbOptions.OwningWorkspace();

    public Command Describe()
    {
        var command = new Command("ingest", "Adds documents and prints one JSON object about each: outcome, document, revision, passages, reason.") { paths, workspace };
        options.AddTo(command, paths);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = await BotHost.OpenAsync(context.LoadSettings(), cancellationToken);
        var ingester = host.Get<Ingester>();
        var overrides = options.Read(parsed);
        using var progress = new ProgressLine(context.Terminal, context.TimeProvider);
        var (seen, refused) = (0, 0);
        foreach (var file in host.Get<FileCollector>().Collect(parsed.GetRequiredValue(paths)))
        {
            progress.Report($"{seen} files, {refused} refused; now {file.Path}");
            var outcome = await AddAsync(ingester, file, parsed.GetValue(workspace), overrides, cancellationToken);
            await context.Terminal.Output.WriteLineAsync(JsonSerializer.Serialize(IngestedLine.Of(file.Path, outcome), AnswerRecord.Json));
            seen++;
            refused += outcome is IngestionOutcome.Refused ? 1 : 0;
        }

        if (seen == 0)
        {
            await context.Terminal.Error.WriteLineAsync("There are no files in what you named: hidden files are left out.");
            return ExitStatus.Failed;
        }

        if (refused > 0)
        {
            await context.Terminal.Error.WriteLineAsync($"{refused} of {seen} files could not be added; each line above says why.");
        }

        return refused == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static async Task<IngestionOutcome> AddAsync(
        Ingester ingester, CollectedFile file, WorkspaceId workspace, DocumentOverrides overrides, CancellationToken cancellationToken)
    {
        if (file is not CollectedFile.Found found)
        {
            return new IngestionOutcome.Refused(file is CollectedFile.Refused refused ? refused.Reason : "This is no file.");
        }

        FileContent content;
        try
        {
            content = await found.LoadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new IngestionOutcome.Refused($"'{found.Path}' can't be read ({exception.Message.TrimEnd('.')}): make it readable for this user.");
        }

        return await ingester.AddAsync(workspace, content, found.Path, overrides, cancellationToken);
    }
}
