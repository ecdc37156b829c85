namespace Bot.Answers.Verification;

/// <summary>The names of the languages that sources are read in.</summary>
internal static class LanguageNames
{
    /// <summary>The English name; the code itself for another language.</summary>
    public static string English(string language) => language switch
    {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        "ar" => "Arabic",
        _ => language,
    };
}
