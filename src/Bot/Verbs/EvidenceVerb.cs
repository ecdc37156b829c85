using System.CommandLine;
using Bot.Documents;
using Bot.Facts.Packs;
using Bot.Facts.Reviews;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary><c>evidence show</c>: writes the evidence pack of an answer or verdict, or lists the newest of them.</summary>
internal sealed class EvidenceVerb(VerbContext context)
{
    private const string Latest = "latest";
    private const int Listed = 10;
    private const int LongestTitle = 60;

    private readonly Argument<string?> answer = new("ANSWER")
    {
        Description = "Its id in the log; 'latest' for the newest. Without it the newest ten are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> output = new("--out") { Description = "Where the pack goes; standard output without it.", HelpName = "FILE" };
    private readonly Option<WorkspaceId> workspace = VerbOptions.AskingWorkspace();

    public Command Describe()
    {
        var show = new Command("show", "Writes the signed evidence of an answer or verdict: one page that is read and verified without network.") { answer, output, workspace };
        show.SetAction(ShowAsync);
        return new Command("evidence", "Writes evidence packs, and verifies them.") { show, new EvidenceVerifyVerb(context).Describe() };
    }

    private async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (named, asking) = (parsed.GetValue(answer), parsed.GetValue(workspace));
        await using var host = await BotHost.OpenAsync(context.LoadSettings(), cancellationToken);
        if (named is null)
        {
            return await ListAsync(host, asking, cancellationToken);
        }

        foreach (var fact in await CandidatesAsync(host, asking, named, cancellationToken))
        {
            if (await host.Get<EvidenceDesk>().MakeAsync(asking, fact, cancellationToken) is { } pack)
            {
                await WriteAsync(pack, parsed.GetValue(output), cancellationToken);
                await context.Terminal.Error.WriteLineAsync($"Signed by the key with the fingerprint {host.Get<EvidenceKey>().Signer.Fingerprint}.");
                return ExitStatus.Done;
            }
        }

        await context.Terminal.Error.WriteLineAsync($"The workspace '{asking}' has no answer or checked statement '{DisplayText.Shortened(named, LongestTitle)}': run evidence show without an id to see the newest.");
        return ExitStatus.Failed;
    }

    private async Task WriteAsync(byte[] pack, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await context.Terminal.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(pack));
        }
        else
        {
            await File.WriteAllBytesAsync(file, pack, cancellationToken);
        }
    }

    private async Task<int> ListAsync(BotHost host, WorkspaceId asking, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(host, asking, Listed, cancellationToken);
        foreach (var fact in newest)
        {
            await context.Terminal.Output.WriteLineAsync($"{fact.Fact}  {fact.At.UtcDateTime:yyyy-MM-dd HH:mm}  {DisplayText.Shortened(fact.Text, LongestTitle)}");
        }

        if (newest.Count == 0)
        {
            await context.Terminal.Error.WriteLineAsync($"The workspace '{asking}' has no answers yet: ask a question first.");
        }

        return ExitStatus.Done;
    }

    /// <summary>The facts that a name may mean: a bare id is looked for among both kinds.</summary>
    private static async Task<IReadOnlyList<FactId>> CandidatesAsync(BotHost host, WorkspaceId asking, string named, CancellationToken cancellationToken) => named switch
    {
        Latest => [.. (await NewestAsync(host, asking, 1, cancellationToken)).Select(fact => fact.Fact)],
        _ when FactId.Read(named) is { } fact => [fact],
        _ => new[] { FactId.Read($"answers/{named}"), FactId.Read($"checks/{named}") }.OfType<FactId>().ToArray(),
    };

    private static async Task<IReadOnlyList<ListedFact>> NewestAsync(BotHost host, WorkspaceId asking, int count, CancellationToken cancellationToken) =>
        [.. (await host.Get<FactList>().ListAsync(asking, new FactFilter(), behind: null, cancellationToken)).Facts.Take(count)];
}
