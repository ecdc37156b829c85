namespace Bot.Facts;

/// <summary>That somebody says something.</summary>
/// <param name="Speaker">As named; never empty.</param>
/// <param name="Content">What they say, as a sentence of its own; never empty.</param>
internal sealed record Attribution(string Speaker, string Content);
