namespace Bot.Answers;

/// <summary>What a question may be.</summary>
public static class QuestionLimits
{
    /// <summary>Characters of a question: Slack's and Discord's own message limits are 4,000 or less.</summary>
    public const int MaxCharacters = 4000;

    /// <summary>Earlier exchanges that are looked at; older ones are passed over.</summary>
    public const int MaxExchanges = 10;
}
