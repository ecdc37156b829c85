namespace Bot.Verbs;

/// <summary>Shows how far a long verb is: one line written over and over on a terminal, a new line now and then elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal, TimeProvider timeProvider) : IProgress<string>, IDisposable
{
    private static readonly TimeSpan BetweenRewrites = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private long last = timeProvider.GetTimestamp();
    private int width;

    /// <summary>Says how far it is; what comes too soon after the last time is dropped.</summary>
    public void Report(string value)
    {
        if (timeProvider.GetElapsedTime(last) < (terminal.IsInteractive ? BetweenRewrites : BetweenLines))
        {
            return;
        }

        last = timeProvider.GetTimestamp();
        if (terminal.IsInteractive)
        {
            terminal.Error.Write("\r" + value.PadRight(width));
            width = value.Length;
        }
        else
        {
            terminal.Error.WriteLine(value);
        }
    }

    /// <summary>Wipes the line, so that what follows begins on a clean one.</summary>
    public void Dispose()
    {
        if (width > 0)
        {
            terminal.Error.Write("\r" + new string(' ', width) + "\r");
        }
    }
}
