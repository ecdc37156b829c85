using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Facts;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary><c>check</c>: says of a claim, or of a file of them, whether the sources state it.</summary>
internal sealed class CheckVerb(VerbContext context)
{
    private readonly Argument<string?> claim = new("CLAIM") { Description = "The statement, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object." };
    private readonly Option<DateOnly?> asOf = VerbOptions.Day("--as-of", "Check against what held on this day, such as 2019-07-01.");
    private readonly Option<WorkspaceId> workspace = VerbOptions.AskingWorkspace();
    private readonly Option<string?> claims = new("--claims") { Description = "A file of claims, one JSON object a line.", HelpName = "FILE" };
    private readonly Option<string?> results = new("--results") { Description = "Where their verdicts go, one JSON object a line.", HelpName = "FILE" };
    private readonly Option<string?> sources = new("--sources") { Description = "Use this file or folder alone, apart from the bot's own data; a .jsonl file has a statement a line.", HelpName = "PATH" };

    public Command Describe()
    {
        var command = new Command("check", "Says whether the sources state a claim, differ from it, or don't settle it, with the quotes.") { claim, json, asOf, workspace, claims, results, sources };
        command.Validators.Add(result =>
        {
            var (single, input, output) = (result.GetValue(claim), result.GetValue(claims), result.GetValue(results));
            if ((single is null) == (input is null))
            {
                result.AddError("Give either a claim or --claims FILE.");
            }
            else if ((input is null) != (output is null))
            {
                result.AddError("--claims FILE and --results FILE belong together.");
            }
            else if (input is not null && output is not null && Path.GetFullPath(input) == Path.GetFullPath(output))
            {
                result.AddError("The results would overwrite the claims: give --results another file.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(claim) is { } single
            ? CheckAsync(single, parsed, cancellationToken)
            : CheckFileAsync(parsed, cancellationToken));
        return command;
    }

    private async Task<int> CheckAsync(string text, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var shelf = await SourceShelf.OpenAsync(context, parsed.GetValue(sources), parsed.GetValue(workspace), cancellationToken);
        var statement = new Statement(parsed.GetValue(workspace), text, parsed.GetValue(asOf), Thread: null);
        var record = await shelf.Get<ClaimChecker>().CheckAsync(statement, cancellationToken);
        await context.Terminal.Output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(record, AnswerRecord.Json) : VerdictText.Of(record));
        return ExitStatus.Done;
    }

    private async Task<int> CheckFileAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Both files are looked at before the sources are: what is wrong with them is said at once.
        var checkedClaims = ClaimFile.Read(parsed.GetRequiredValue(claims) ?? "", parsed.GetValue(workspace), parsed.GetValue(asOf));
        await using var output = new StreamWriter(parsed.GetRequiredValue(results) ?? "");
        await using var shelf = await SourceShelf.OpenAsync(context, parsed.GetValue(sources), parsed.GetValue(workspace), cancellationToken);
        using var progress = new ProgressLine(context.Terminal, context.TimeProvider);
        var done = 0;
        foreach (var (id, statement) in checkedClaims)
        {
            var record = await shelf.Get<ClaimChecker>().CheckAsync(statement, cancellationToken) with { Id = id };

            // Line by line, so that whoever stops it keeps what was checked.
            await output.WriteLineAsync(JsonSerializer.Serialize(record, AnswerRecord.Json).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            progress.Report($"{++done} of {checkedClaims.Count} claims checked");
        }

        return ExitStatus.Done;
    }
}
