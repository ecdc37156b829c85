using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Answers.Verification;
using Bot.Documents;
using Bot.Grounding;

namespace Bot.Verbs;

/// <summary><c>verify</c>: puts sentences, or whole replies of a model, to the gate. It opens no data folder.</summary>
internal sealed class VerifyVerb(VerbContext context)
{
    private readonly Option<string?> pairs = new("--pairs") { Description = "A file of passages and sentences, one JSON object a line: id, passage, sentence.", HelpName = "FILE" };
    private readonly Option<string?> drafts = new("--drafts") { Description = "A file of model replies, one JSON object a line: id, question, passages, output.", HelpName = "FILE" };
    private readonly Option<string> results = new("--results") { Description = "Where the verdicts go, one JSON object a line.", HelpName = "FILE", Required = true };

    public Command Describe()
    {
        var command = new Command("verify", "Says whether sentences are supported by their passages, or what of a model's reply may be shown.") { pairs, drafts, results };
        command.Validators.Add(result =>
        {
            var (sentences, replies, output) = (result.GetValue(pairs), result.GetValue(drafts), result.GetValue(results));
            if ((sentences is null) == (replies is null))
            {
                result.AddError("Give either --pairs FILE or --drafts FILE.");
            }
            else if (output is not null && Path.GetFullPath(sentences ?? replies ?? "") == Path.GetFullPath(output))
            {
                result.AddError("The results would overwrite what is verified: give --results another file.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(pairs) is { } file
            ? VerifyPairsAsync(file, parsed.GetRequiredValue(results), cancellationToken)
            : VerifyDraftsAsync(parsed.GetValue(drafts) ?? "", parsed.GetRequiredValue(results), cancellationToken));
        return command;
    }

    private async Task<int> VerifyPairsAsync(string file, string output, CancellationToken cancellationToken)
    {
        var asked = PairFile.Read(file);
        await using var host = BotHost.Make(context.LoadSettings());
        var gate = host.Get<EvidenceGate>();
        return await WriteAsync(asked, output, "pairs", Verdict, cancellationToken);

        object Verdict(SentencePair pair)
        {
            var judgement = gate.Judge(pair.Sentence, [new QuotedEvidence(pair.Passage, new TextSpan(0, pair.Passage.Length))]);
            return new { pair.Id, Verdict = judgement.IsSupported ? "supported" : "unsupported", Why = FaultText.Of(judgement.Faults) };
        }
    }

    private async Task<int> VerifyDraftsAsync(string file, string output, CancellationToken cancellationToken)
    {
        var asked = DraftFile.Read(file);
        await using var host = BotHost.Make(context.LoadSettings());
        var trial = host.Get<ReplyTrial>();
        return await WriteAsync(asked, output, "replies", Outcome, cancellationToken);

        object Outcome(ModelReply reply)
        {
            var outcome = trial.Try(reply.Question, reply.Passages, reply.Output);
            return new { reply.Id, outcome.Kept, outcome.Removed, Rendered = AnswerText.Of(outcome.Shown, HelpLine.NoticeAlone) };
        }
    }

    private async Task<int> WriteAsync<T>(IReadOnlyList<T> asked, string file, string what, Func<T, object> verify, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(file);
        using var progress = new ProgressLine(context.Terminal, context.TimeProvider);
        for (var done = 0; done < asked.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await output.WriteLineAsync(JsonSerializer.Serialize(verify(asked[done]), AnswerRecord.Json).AsMemory(), cancellationToken);
            progress.Report($"{++done} of {asked.Count} {what} verified");
        }

        return ExitStatus.Done;
    }
}
