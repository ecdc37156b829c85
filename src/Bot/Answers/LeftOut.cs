namespace Bot.Answers;

/// <summary>Tells whoever asks that sentences were left out, wherever answers are shown.</summary>
public static class LeftOut
{
    /// <summary>One sentence with a full stop; null when nothing was left out.</summary>
    /// <param name="record">The answer as it is shown. Why a sentence fell is for reviewers: it may be its language or form as well as what it says.</param>
    public static string? Line(AnswerRecord record) => record.Removed switch
    {
        0 => null,
        1 => "One sentence is left out: it did not pass the check.",
        var removed => $"{removed} sentences are left out: they did not pass the check.",
    };
}
