namespace Bot.Tests.Fakes.Slack;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(condition, what, Patience);

    public static async Task TrueAsync(Func<bool> condition, string what, TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > patience)
            {
                Assert.Fail($"This did not happen in {patience.TotalSeconds} seconds: {what}");
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
