using System.Text.Json;

namespace Bot.Tests.Fakes;

/// <summary>Replies in the form that a model is asked for.</summary>
internal static class SomeDraft
{
    /// <summary>Sentences that are each a quote of one passage.</summary>
    public static string Quoting(string passage, params string[] sentences) => JsonSerializer.Serialize(new
    {
        sentences = sentences.Select(sentence => new { text = sentence, quotes = new[] { new { passage, quote = sentence } } }),
    });
}
