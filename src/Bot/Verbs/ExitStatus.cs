namespace Bot.Verbs;

/// <summary>What the process says when it ends.</summary>
internal static class ExitStatus
{
    /// <summary>The verb did its work.</summary>
    public const int Done = 0;

    /// <summary>It could not; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line can't be understood.</summary>
    public const int WrongUsage = 2;
}
