using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary><c>ask</c>: answers one question from the terminal, or a file of them.</summary>
internal sealed class AskVerb(VerbContext context)
{
    private readonly Argument<string?> question = new("QUESTION") { Description = "The question, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object." };
    private readonly Option<DateOnly?> asOf = VerbOptions.Day("--as-of", "Answer from what held on this day, such as 2019-07-01.");
    private readonly Option<WorkspaceId> workspace = VerbOptions.AskingWorkspace();
    private readonly Option<string?> questions = new("--questions") { Description = "A file of questions, one JSON object a line.", HelpName = "FILE" };
    private readonly Option<string?> results = new("--results") { Description = "Where their answers go, one JSON object a line.", HelpName = "FILE" };

    public Command Describe()
    {
        var command = new Command("ask", "Answers a question with quoted, cited sentences, or says that the sources don't.") { question, json, asOf, workspace, questions, results };
        command.Validators.Add(result =>
        {
            var (asked, input, output) = (result.GetValue(question), result.GetValue(questions), result.GetValue(results));
            if ((asked is null) == (input is null))
            {
                result.AddError("Give either a question or --questions FILE.");
            }
            else if ((input is null) != (output is null))
            {
                result.AddError("--questions FILE and --results FILE belong together.");
            }
            else if (input is not null && output is not null && Path.GetFullPath(input) == Path.GetFullPath(output))
            {
                result.AddError("The results would overwrite the questions: give --results another file.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(question) is { } asked
            ? AskAsync(asked, parsed, cancellationToken)
            : AskFileAsync(parsed, cancellationToken));
        return command;
    }

    private async Task<int> AskAsync(string text, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = await BotHost.OpenAsync(context.LoadSettings(), cancellationToken);
        var asked = new Question(parsed.GetValue(workspace), text, [], parsed.GetValue(asOf), Thread: null);
        var record = await host.Get<Answerer>().AnswerAsync(asked, cancellationToken);
        await context.Terminal.Output.WriteLineAsync(parsed.GetValue(json)
            ? JsonSerializer.Serialize(record, AnswerRecord.Json)
            : AnswerText.Of(record, await host.Get<HelpDesk>().HelpAsync(cancellationToken)));
        return ExitStatus.Done;
    }

    private async Task<int> AskFileAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Both files are looked at before the data folder is: what is wrong with them is said at once.
        var asked = QuestionFile.Read(parsed.GetRequiredValue(questions) ?? "", parsed.GetValue(workspace), parsed.GetValue(asOf));
        await using var output = new StreamWriter(parsed.GetRequiredValue(results) ?? "");
        await using var host = await BotHost.OpenAsync(context.LoadSettings(), cancellationToken);
        using var progress = new ProgressLine(context.Terminal, context.TimeProvider);
        var answered = 0;
        foreach (var (id, next) in asked)
        {
            var record = await host.Get<Answerer>().AnswerAsync(next, cancellationToken) with { Id = id };

            // Line by line, so that whoever stops it keeps what was answered.
            await output.WriteLineAsync(JsonSerializer.Serialize(record, AnswerRecord.Json).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            progress.Report($"{++answered} of {asked.Count} questions answered");
        }

        return ExitStatus.Done;
    }
}
