namespace Bot.Facts.Reviews;

/// <summary>What a team thinks of a fact.</summary>
public enum ReviewState
{
    /// <summary>Not decided.</summary>
    Open,

    /// <summary>A reviewer found that it holds.</summary>
    Confirmed,

    /// <summary>A reviewer found something wrong with it.</summary>
    Disputed,
}
