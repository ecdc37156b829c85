using Bot.Search;

namespace Bot.Facts;

/// <summary>A claim in one language.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Language">Its language, ISO 639-1.</param>
/// <param name="Wording">How much of the claim is in it.</param>
/// <param name="Known">The share of the claim's words that are in it, from 0 to 1.</param>
/// <param name="Read">The same as search reads it.</param>
internal sealed record WordedClaim(string Text, string Language, Wording Wording, double Known, ReadQuestion Read);

/// <summary>How much of a claim the gate was given.</summary>
internal enum Wording
{
    /// <summary>All of it, in the language of the source.</summary>
    Whole,

    /// <summary>All its words put into the language of the source, one by one.</summary>
    WordByWord,

    /// <summary>Those of its words that are known put into the language of the source.</summary>
    InPart,
}
