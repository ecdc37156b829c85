using System.Globalization;
using Bot.Answers;
using Bot.Documents;

namespace Bot.Web.Conversation;

/// <summary>What came out of the ask box.</summary>
internal static class AskedText
{
    /// <summary>The text without outer space; browsers send line breaks as two characters, of which one is kept.</summary>
    public static string Read(string? posted) => (posted ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Why a text can't be checked, in a sentence for the person who typed it; null when it can.</summary>
    public static string? RefusalToCheck(string text)
    {
        if (string.IsNullOrWhiteSpace(DisplayText.Of(text)))
        {
            return "There is no statement yet: type one and check it again.";
        }

        return text.Length <= QuestionLimits.MaxCharacters ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"Your statement has {text.Length:N0} characters, and at most {QuestionLimits.MaxCharacters:N0} can be checked: check it in parts.");
    }

    /// <summary>Why a text can't be asked, in a sentence for the person who typed it; null when it can.</summary>
    public static string? Refusal(string text)
    {
        if (string.IsNullOrWhiteSpace(DisplayText.Of(text)))
        {
            return "There is no question yet: type one and ask again.";
        }

        return text.Length <= QuestionLimits.MaxCharacters ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"Your question has {text.Length:N0} characters, and at most {QuestionLimits.MaxCharacters:N0} can be asked: shorten it and ask again.");
    }
}
