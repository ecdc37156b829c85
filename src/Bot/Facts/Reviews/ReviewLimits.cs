using System.Globalization;
using Bot.Documents;

namespace Bot.Facts.Reviews;

/// <summary>How much fits into a review.</summary>
public static class ReviewLimits
{
    /// <summary>Of a comment, or of the reason for a decision or mark, in UTF-16 units.</summary>
    public const int MaxCharacters = 4000;

    /// <summary>Of one fact. A page that shows them all must still be read through.</summary>
    public const int MaxSteps = 1000;

    /// <summary>A text as it is kept: without space around it, line breaks as one character, and nothing that a store can't hold.</summary>
    internal static string Written(string text) => DisplayText.Of(text.ReplaceLineEndings("\n")).Trim();

    /// <summary>Why a text can't be kept, in a sentence for who wrote it; null when it can.</summary>
    internal static string? Refusal(string written) => written.Length <= MaxCharacters ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"Your text has {written.Length:N0} characters, and at most {MaxCharacters:N0} can be kept: shorten it and send it again.");
}
