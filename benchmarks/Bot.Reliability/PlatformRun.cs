using Bot.Reliability.Bots;

namespace Bot.Reliability;

/// <summary>One platform from the first calm question to the last account.</summary>
internal static class PlatformRun
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CalmPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LastPatience = TimeSpan.FromMinutes(3);

    public static async Task<PlatformFigures> RunAsync(IStage stage, LiveBot bot, RunOptions options)
    {
        var random = new Random(options.Seed);
        await bot.StartAsync();

        // 1. What is owed: the answers of a calm bot, which are the same each time.
        var calm = await CalmAsync(stage);

        // 2. Faults.
        IReadOnlyList<Fault> faults = [.. stage.Faults.Concat(ProcessFaults.Of(bot)).Where(fault => !(options.Short && fault.IsLong) && fault.Name.Contains(options.Fault, StringComparison.Ordinal))];
        var rounds = new Rounds(stage, faults, calm, random);
        await rounds.RunAsync(options.Questions);

        // 3. What came too late for its round, and whether a last start answers anything again.
        await rounds.AnsweredAsync(rounds.Questions, LastPatience);
        await bot.StopAsync();
        await bot.StartAsync();
        await Task.Delay(Quiet);
        var outcomes = rounds.Questions.ToDictionary(question => question, question => Outcome.Of(question.Expected ?? [], stage.Shown(question)));
        foreach (var (question, outcome) in outcomes.Where(outcome => outcome.Value.Repeated > 0 || (outcome.Key.IsOwed && !outcome.Value.IsWhole)))
        {
            Console.Error.WriteLine($"{stage.Name}: question {question.Number} ({question.Way}) {outcome}; shown: {string.Join(" || ", stage.Shown(question))}");
        }

        foreach (var violation in stage.Violations.Distinct())
        {
            Console.Error.WriteLine($"{stage.Name}: the bot did what no client should: {violation}");
        }

        return new PlatformFigures(stage.Name, [.. rounds.Tallies.Where(tally => tally.Injected > 0).Select(tally => tally.Row(outcomes))], new ReportRow(
            stage.Name,
            "**all together**",
            rounds.Tallies.Sum(tally => tally.Injected),
            outcomes.Count(outcome => outcome.Key.IsOwed),
            outcomes.Count(outcome => outcome.Key.IsOwed && outcome.Value.IsWhole),
            outcomes.Values.Sum(outcome => outcome.Repeated),
            TimeSpan.Zero,
            TimeSpan.Zero), rounds.Questions.Count(question => !question.IsOwed), stage.Violations.Count);
    }

    private static async Task<IReadOnlyList<Asked>> CalmAsync(IStage stage)
    {
        while (!stage.IsListening)
        {
            await Task.Delay(Quiet / 10);
        }

        Asked[] asked = [.. stage.Ways.SelectMany(way => Questions.All.Select(text => (way, text))).Select((one, index) => new Asked(index + 1, one.text, one.way))];
        foreach (var question in asked)
        {
            stage.Ask(question);
        }

        var start = TimeProvider.System.GetTimestamp();
        var (shown, since) = (-1, start);
        while (shown < asked.Length || TimeProvider.System.GetElapsedTime(since) < Quiet || asked.Any(question => stage.Shown(question).Count == 0))
        {
            if (TimeProvider.System.GetElapsedTime(start) > CalmPatience)
            {
                throw new LiveBotException($"On {stage.Name} the bot did not answer all questions before anything went wrong.");
            }

            await Task.Delay(100);
            var now = asked.Sum(question => stage.Shown(question).Count);
            (shown, since) = now == shown ? (shown, since) : (now, TimeProvider.System.GetTimestamp());
        }

        // The ways of one kind show the same, whichever transport brought the question.
        return [.. asked.Select(question => question with { Expected = stage.Shown(question) })];
    }
}

/// <summary>What a run on one platform showed.</summary>
/// <param name="Name">The platform's.</param>
/// <param name="Rows">One for each fault that was injected.</param>
/// <param name="All">All questions, each once.</param>
/// <param name="Withdrawn">Questions that the platform could not hand over, and whose askers it told so.</param>
/// <param name="Violations">What the bot did against the platform's rules.</param>
internal sealed record PlatformFigures(string Name, IReadOnlyList<ReportRow> Rows, ReportRow All, int Withdrawn, int Violations)
{
    public bool IsGood => All.Lost == 0 && All.Repeated == 0 && Violations == 0;
}
