using System.Globalization;

namespace Bot.Reliability;

/// <summary>What one fault did, over all rounds with it.</summary>
internal sealed class Tally(string platform, string fault)
{
    private readonly List<Asked> questions = [];
    private readonly List<TimeSpan> recoveries = [];

    public string Platform => platform;

    public string Fault => fault;

    public int Injected { get; private set; }

    /// <summary>Notes a round; what became of its questions is looked up at the end.</summary>
    /// <param name="batch">The questions around the fault.</param>
    /// <param name="began">When the fault began.</param>
    public void Add(IReadOnlyList<Asked> batch, DateTimeOffset began)
    {
        Injected++;
        questions.AddRange(batch);
        if (batch.Where(question => question.IsOwed).Max(question => question.AnsweredAt) is { } last)
        {
            recoveries.Add(last > began ? last - began : TimeSpan.Zero);
        }
    }

    /// <summary>The row of the report.</summary>
    public ReportRow Row(IReadOnlyDictionary<Asked, Outcome> outcomes)
    {
        var owed = questions.Where(question => question.IsOwed).ToList();
        return new ReportRow(platform, fault, Injected, owed.Count, owed.Count(question => outcomes[question].IsWhole), questions.Sum(question => outcomes[question].Repeated), Median(), recoveries.Count == 0 ? TimeSpan.Zero : recoveries.Max());
    }

    private TimeSpan Median() => recoveries.Count == 0 ? TimeSpan.Zero : recoveries.Order().ElementAt(recoveries.Count / 2);
}

/// <summary>What became of a question.</summary>
/// <param name="IsWhole">Whether everything that is owed is shown.</param>
/// <param name="Repeated">Messages beyond that.</param>
internal sealed record Outcome(bool IsWhole, int Repeated)
{
    public static Outcome Of(IReadOnlyList<string> expected, IReadOnlyList<string> shown)
    {
        var missing = expected.ToList();
        var repeated = shown.Count(text => !missing.Remove(text));
        return new Outcome(missing.Count == 0, repeated);
    }
}

/// <summary>A row of the report.</summary>
internal sealed record ReportRow(string Platform, string Fault, int Injected, int Owed, int Given, int Repeated, TimeSpan Median, TimeSpan Worst)
{
    public int Lost => Owed - Given;

    public string ToMarkdown() => string.Create(CultureInfo.InvariantCulture, $"| {Platform} | {Fault} | {Injected} | {Owed} | {Given} | {Lost} | {Repeated} | {Median.TotalSeconds:0.0} | {Worst.TotalSeconds:0.0} |");
}
