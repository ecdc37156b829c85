namespace Bot.Chat.Discord.Rendering;

/// <summary>Keeps Arabic right to left, and what stands in it in its own order.</summary>
/// <remarks>Discord has no mark-up for direction; its clients follow the Unicode bidirectional algorithm, line by line.</remarks>
internal sealed class Direction(string language)
{
    private const char RightToLeftMark = '\u200F';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    private readonly bool isRightToLeft = language == "ar";

    /// <summary>Sets the direction of a line that begins with this.</summary>
    public string LineStart => isRightToLeft ? RightToLeftMark.ToString() : "";

    /// <summary>A run of words that may be of another language than what stands around it. On one line.</summary>
    public string Isolate(string run) => run.Length > 0 && (isRightToLeft || run.Any(IsRightToLeft)) ? $"{FirstStrongIsolate}{run}{PopIsolate}" : run;

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and the presentation forms of Arabic.
    private static bool IsRightToLeft(char character) => character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
