using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Search;

namespace Bot.Verbs;

/// <summary><c>reindex</c>: makes the index anew from the store.</summary>
internal sealed class ReindexVerb(VerbContext context)
{
    public Command Describe()
    {
        var command = new Command("reindex", "Makes the index anew from the store and prints how many passages it has.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = context.TimeProvider.GetTimestamp();
        await using var host = BotHost.Make(context.LoadSettings());
        await host.Get<Opening>().RebuildAsync(cancellationToken);
        var seconds = Math.Round(context.TimeProvider.GetElapsedTime(started).TotalSeconds, 3);
        await context.Terminal.Output.WriteLineAsync(JsonSerializer.Serialize(new { passages = host.Get<PassageIndex>().Count, seconds }, AnswerRecord.Json));
        return ExitStatus.Done;
    }
}
