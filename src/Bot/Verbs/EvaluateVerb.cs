using System.CommandLine;
using System.Text.Json;
using Bot.Evaluation;

namespace Bot.Verbs;

/// <summary><c>evaluate</c>: measures retrieval on a collection, apart from the bot's own data.</summary>
internal sealed class EvaluateVerb(VerbContext context)
{
    private readonly Option<string> collection = new("--collection") { Description = "Folder with corpus.jsonl, queries.jsonl and qrels.tsv.", HelpName = "FOLDER", Required = true };
    private readonly Option<string?> split = new("--split") { Description = "Only the queries of this split.", HelpName = "NAME" };
    private readonly Option<string?> answerable = new("--answerable") { Description = "Folder with removed_doc_ids.txt and labels.tsv: also measures how well answerable questions are told apart.", HelpName = "FOLDER" };

    public Command Describe()
    {
        var command = new Command("evaluate", "Indexes a retrieval collection in memory and prints its metrics as one JSON object.") { collection, split, answerable };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new EvaluationRequest(parsed.GetRequiredValue(collection), parsed.GetValue(split), parsed.GetValue(answerable));
        await using var host = BotHost.Make(context.LoadSettings());
        using var progress = new ProgressLine(context.Terminal, context.TimeProvider);
        var report = host.Get<CollectionEvaluator>().Evaluate(request, progress, cancellationToken);
        await context.Terminal.Output.WriteLineAsync(JsonSerializer.Serialize(report));
        return ExitStatus.Done;
    }
}
