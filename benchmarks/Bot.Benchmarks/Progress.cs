namespace Bot.Benchmarks;

/// <summary>Says on standard error what is being measured: a run takes minutes.</summary>
internal static class Progress
{
    public static void Say(FormattableString message) => Console.Error.WriteLine(FormattableString.Invariant(message));
}
