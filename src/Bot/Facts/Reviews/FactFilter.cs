namespace Bot.Facts.Reviews;

/// <summary>Which facts a list shows; null leaves a part out of account.</summary>
public sealed record FactFilter
{
    /// <summary>Only those decided so.</summary>
    public ReviewState? State { get; init; }

    /// <summary>Only answers, or only checked statements.</summary>
    public FactKind? Kind { get; init; }

    /// <summary>Only those that the member of this id is to look at.</summary>
    public string? Assignee { get; init; }

    /// <summary>Only those in which every word of this begins a word of question, statement, sentences, quotes or sources; up to eight words, case and accents aside.</summary>
    public string Words { get; init; } = "";
}
