namespace Bot.Answers.Models;

/// <summary>A reply as it came.</summary>
/// <param name="Text">May be empty.</param>
/// <param name="TokensIn">Tokens of the prompt as the endpoint counts; null when it doesn't say.</param>
/// <param name="TokensOut">Tokens of the reply as the endpoint counts; null when it doesn't say.</param>
/// <param name="IsRefused">Whether the endpoint or the model declined to answer.</param>
internal sealed record ModelOutput(string Text, long? TokensIn, long? TokensOut, bool IsRefused);
