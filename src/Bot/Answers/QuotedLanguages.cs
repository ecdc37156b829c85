namespace Bot.Answers;

/// <summary>The line that says in which language sentences are quoted that are not in that of the question.</summary>
public static class QuotedLanguages
{
    /// <summary>The line, in the language of the question.</summary>
    /// <returns>Null when every sentence is in it.</returns>
    public static string? Line(AnswerRecord record)
    {
        var languages = record.Sentences.Select(sentence => sentence.QuotedIn).OfType<string>().Distinct().Select(language => Name(language, record.Language)).ToArray();
        if (languages.Length == 0)
        {
            return null;
        }

        return record.Language switch
        {
            "fr" => $"Cité dans la langue de la source : {string.Join(", ", languages)}.",
            "es" => $"Citado en el idioma de la fuente: {string.Join(", ", languages)}.",
            "ar" => $"مقتبس بلغة المصدر: {string.Join("، ", languages)}.",
            _ => $"Quoted in the language of the source: {string.Join(", ", languages)}.",
        };
    }

    // In the order en, fr, es, ar.
    private static string Name(string language, string asked)
    {
        string[] names = asked switch
        {
            "fr" => ["anglais", "français", "espagnol", "arabe"],
            "es" => ["inglés", "francés", "español", "árabe"],
            "ar" => ["الإنكليزية", "الفرنسية", "الإسبانية", "العربية"],
            _ => ["English", "French", "Spanish", "Arabic"],
        };
        var place = Array.IndexOf(["en", "fr", "es", "ar"], language);
        return place < 0 ? language : names[place];
    }
}
