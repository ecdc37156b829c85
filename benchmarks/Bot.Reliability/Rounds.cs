using System.Net.WebSockets;

namespace Bot.Reliability;

/// <summary>Asks in small batches, each around one or two faults, and watches what is answered.</summary>
internal sealed class Rounds(IStage stage, IReadOnlyList<Fault> faults, IReadOnlyList<Asked> calm, Random random)
{
    private const int BatchSize = 8;
    private const int Before = 3;

    // One round in so many has a second fault.
    private const int SecondFaultIn = 4;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<Asked> asked = [];
    private readonly Dictionary<Fault, Tally> tallies = faults.ToDictionary(fault => fault, fault => new Tally(stage.Name, fault.Name));
    private readonly Queue<Fault> deck = new();
    private int dealt;

    /// <summary>Every question under faults.</summary>
    public IReadOnlyList<Asked> Questions => asked;

    /// <summary>One for each fault.</summary>
    public IReadOnlyCollection<Tally> Tallies => tallies.Values;

    /// <summary>Goes on until so many answers are owed.</summary>
    public async Task RunAsync(int questions)
    {
        while (asked.Count(question => question.IsOwed) < questions)
        {
            await RoundAsync(Deal());
            if (dealt % 10 == 0)
            {
                Console.Error.WriteLine(FormattableString.Invariant($"{stage.Name}: {asked.Count} of {questions} questions"));
            }
        }
    }

    /// <summary>Waits until the bot shows everything that is owed.</summary>
    /// <returns>Those for which it did not.</returns>
    public async Task<IReadOnlyList<Asked>> AnsweredAsync(IReadOnlyList<Asked> batch, TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            foreach (var question in batch.Where(question => question.AnsweredAt is null && question.Expected is { } expected && Outcome.Of(expected, stage.Shown(question)).IsWhole))
            {
                question.AnsweredAt = TimeProvider.System.GetUtcNow();
            }

            var missing = batch.Where(question => question.AnsweredAt is null && question.IsOwed).ToList();
            if (missing.Count == 0 || TimeProvider.System.GetElapsedTime(start) > patience)
            {
                return missing;
            }

            await Task.Delay(Step);
        }
    }

    private async Task RoundAsync(IReadOnlyList<Fault> together)
    {
        var batch = new List<Asked>();
        var isAhead = together.All(fault => fault.Timing is FaultTiming.Ahead);
        var way = together.Select(fault => fault.Way).FirstOrDefault(way => way is not null);
        for (var number = 0; number < Before && !isAhead; number++)
        {
            batch.Add(Ask(way));
        }

        // 1. Anywhere between the delivery of the first questions and their answers.
        await Task.Delay(isAhead ? 0 : random.Next(300));
        var began = TimeProvider.System.GetUtcNow();
        var injecting = Task.WhenAll(together.Select(InjectAsync));
        if (together.Any(fault => fault.Timing is FaultTiming.Apart))
        {
            await injecting;
        }

        // 2. While it lasts.
        while (batch.Count < BatchSize)
        {
            batch.Add(Ask(way));
            await Task.Delay(random.Next(200));
        }

        // 3. Until all is answered.
        var injected = await injecting;
        var missing = await AnsweredAsync(batch, Patience);
        foreach (var (fault, isInjected) in together.Zip(injected))
        {
            fault.Undo();
            if (isInjected)
            {
                tallies[fault].Add(batch, began);
            }
        }

        if (missing.Count > 0)
        {
            Console.Error.WriteLine($"{stage.Name}: {string.Join(", ", missing.Select(question => $"{question.Number} ({question.Way})"))} without an answer after '{string.Join("' and '", together.Select(fault => fault.Name))}'");
        }
    }

    private async Task<bool> InjectAsync(Fault fault)
    {
        try
        {
            await fault.Inject(random);
            return true;
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // What it was to break was broken already.
            return false;
        }
    }

    private Asked Ask(string? way)
    {
        var like = calm[random.Next(calm.Count)];
        while (way is not null && like.Way != way)
        {
            like = calm[random.Next(calm.Count)];
        }

        var question = like with { Number = calm.Count + asked.Count + 1, AnsweredAt = null };
        asked.Add(question);
        stage.Ask(question);
        return question;
    }

    // Each fault once before any comes again, in another order each time; long ones once.
    private IReadOnlyList<Fault> Deal()
    {
        var first = Draw();
        if (++dealt % SecondFaultIn > 0)
        {
            return [first];
        }

        var second = Draw();
        return CanMeet(first, second) ? [first, second] : [first];
    }

    private Fault Draw()
    {
        if (deck.Count == 0)
        {
            var pack = faults.Where(fault => !fault.IsLong || dealt == 0).ToArray();
            random.Shuffle(pack);
            foreach (var fault in pack)
            {
                deck.Enqueue(fault);
            }
        }

        return deck.Dequeue();
    }

    // Not where one changes what the other promises: what is said after a session has ended, or while the bot is away, is not always owed.
    private static bool CanMeet(Fault first, Fault second) =>
        first != second && (first.Way is null || second.Way is null || first.Way == second.Way)
        && (first.Timing is FaultTiming.Ahead || second.Timing is FaultTiming.Ahead);
}
