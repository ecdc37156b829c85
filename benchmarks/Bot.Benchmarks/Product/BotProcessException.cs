namespace Bot.Benchmarks.Product;

/// <summary>The built bot did not do what its verbs promise.</summary>
internal sealed class BotProcessException(string message) : Exception(message);
