namespace Bot.Facts.Reviews;

/// <summary>What is signalled to <see cref="Workspaces.LiveChanges"/> when a review changes.</summary>
public static class FactTopics
{
    /// <summary>Some fact changed, or there is a new one.</summary>
    public const string All = "facts";

    /// <summary>This fact changed.</summary>
    public static string Of(FactId fact) => $"facts/{fact}";
}
