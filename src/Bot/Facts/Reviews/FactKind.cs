namespace Bot.Facts.Reviews;

/// <summary>What a fact to review came from.</summary>
public enum FactKind
{
    /// <summary>A question, with its answer or abstention.</summary>
    Answer,

    /// <summary>A statement, with its verdict.</summary>
    Check,
}
