namespace Bot.Answers;

/// <summary>Tells whoever asks that sentences were left out, wherever answers are shown.</summary>
public static class LeftOut
{
    /// <summary>One sentence with a full stop; null when nothing was left out.</summary>
    /// <param name="record">The answer as it is shown. Why a sentence fell is for reviewers: it may be its language or form as well as what it says.</param>
    /// <param name="language">Of the line, ISO 639-1; English when it is none of the four.</param>
    public static string? Line(AnswerRecord record, string language) => (record.Removed, language) switch
    {
        (0, _) => null,
        (1, "fr") => "Une phrase est omise : elle n'a pas passé la vérification.",
        (1, "es") => "Se omite una frase: no superó la comprobación.",
        (1, "ar") => "حُذفت جملة واحدة لأنها لم تجتز التحقق.",
        (1, _) => "One sentence is left out: it did not pass the check.",
        (var removed, "fr") => $"{removed} phrases sont omises : elles n'ont pas passé la vérification.",
        (var removed, "es") => $"Se omiten {removed} frases: no superaron la comprobación.",
        (var removed, "ar") => $"عدد الجمل المحذوفة {removed} لأنها لم تجتز التحقق.",
        var (removed, _) => $"{removed} sentences are left out: they did not pass the check.",
    };
}
