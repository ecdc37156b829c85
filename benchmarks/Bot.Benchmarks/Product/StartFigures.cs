namespace Bot.Benchmarks.Product;

/// <summary>One start of the bot.</summary>
/// <param name="TimeToReady">From starting the process until it said it was ready.</param>
/// <param name="ResidentBytes">Memory in use at that time.</param>
internal sealed record StartFigures(TimeSpan TimeToReady, long ResidentBytes);
