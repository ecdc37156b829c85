namespace Bot.Facts;

/// <summary>The verdict in words for a person, so that neither a key nor a colour has to be understood.</summary>
public static class VerdictWords
{
    /// <summary>A few words, to stand above the evidence.</summary>
    /// <param name="record">The checked statement.</param>
    /// <param name="language">ISO 639-1; English when it is none of the four.</param>
    public static string Heading(CheckRecord record, string language) => (record.Verdict, language) switch
    {
        _ when record.Reason is not null => language switch { "fr" => "Non vérifié", "es" => "No comprobado", "ar" => "لم يُفحص", _ => "Not checked" },
        ("stated", _) => language switch { "fr" => "Affirmé dans les sources", "es" => "Afirmado en las fuentes", "ar" => "مذكور في المصادر", _ => "Stated in the sources" },
        ("differs", _) => language switch { "fr" => "Les sources disent autre chose", "es" => "Las fuentes difieren", "ar" => "المصادر تخالفه", _ => "The sources differ" },
        _ => language switch { "fr" => "Absent des sources", "es" => "No está en las fuentes", "ar" => "غير مذكور في المصادر", _ => "Not in the sources" },
    };

    /// <summary>A sentence that says what the verdict means for this statement.</summary>
    /// <param name="record">The checked statement. Why nothing was looked up is said in its own language.</param>
    /// <param name="language">ISO 639-1; English when it is none of the four.</param>
    public static string Sentence(CheckRecord record, string language)
    {
        if (record.Reason is { } reason)
        {
            return reason;
        }

        var verdicts = new Counts(record.Parts?.Count ?? 0, record.Parts?.Count(part => part.Verdict == record.Verdict) ?? 0, record.Said is not null);
        return (language, record.Verdict) switch
        {
            ("fr", _) => French(record.Verdict, verdicts),
            ("es", _) => Spanish(record.Verdict, verdicts),
            ("ar", _) => Arabic(record.Verdict, verdicts),
            _ => English(record.Verdict, verdicts),
        };
    }

    private static string English(string verdict, Counts counts) => (verdict, counts) switch
    {
        ("stated", { Parts: 0 }) => "The sources state it.",
        ("stated", _) => "The sources state every part of it.",
        ("differs", { Parts: 0 }) => "The sources say otherwise.",
        ("differs", _) => $"The sources say otherwise in {counts.Alike} of its {counts.Parts} parts.",
        (_, { Parts: 0, IsSaid: true }) => "The sources report that somebody said it; they do not state it as a fact.",
        (_, { Parts: 0 }) => "The sources do not settle it. That does not make it false.",
        _ => $"The sources do not settle {counts.Alike} of its {counts.Parts} parts. That does not make it false.",
    };

    private static string French(string verdict, Counts counts) => (verdict, counts) switch
    {
        ("stated", { Parts: 0 }) => "Les sources l'affirment.",
        ("stated", _) => "Les sources en affirment chaque partie.",
        ("differs", { Parts: 0 }) => "Les sources disent autre chose.",
        ("differs", _) => $"Les sources disent autre chose pour {counts.Alike} de ses {counts.Parts} parties.",
        (_, { Parts: 0, IsSaid: true }) => "Les sources rapportent que quelqu'un l'a dit ; elles ne l'affirment pas comme un fait.",
        (_, { Parts: 0 }) => "Les sources ne tranchent pas. Cela ne le rend pas faux.",
        _ => $"Les sources ne tranchent pas pour {counts.Alike} de ses {counts.Parts} parties. Cela ne les rend pas fausses.",
    };

    private static string Spanish(string verdict, Counts counts) => (verdict, counts) switch
    {
        ("stated", { Parts: 0 }) => "Las fuentes lo afirman.",
        ("stated", _) => "Las fuentes afirman cada una de sus partes.",
        ("differs", { Parts: 0 }) => "Las fuentes dicen otra cosa.",
        ("differs", _) => $"Las fuentes dicen otra cosa en {counts.Alike} de sus {counts.Parts} partes.",
        (_, { Parts: 0, IsSaid: true }) => "Las fuentes informan de que alguien lo dijo; no lo afirman como un hecho.",
        (_, { Parts: 0 }) => "Las fuentes no lo resuelven. Eso no lo hace falso.",
        _ => $"Las fuentes no resuelven {counts.Alike} de sus {counts.Parts} partes. Eso no las hace falsas.",
    };

    private static string Arabic(string verdict, Counts counts) => (verdict, counts) switch
    {
        ("stated", { Parts: 0 }) => "تذكره المصادر.",
        ("stated", _) => "تذكر المصادر كل جزء منه.",
        ("differs", { Parts: 0 }) => "تقول المصادر خلاف ذلك.",
        ("differs", _) => $"تقول المصادر خلاف ذلك في {counts.Alike} من أجزائه وعددها {counts.Parts}.",
        (_, { Parts: 0, IsSaid: true }) => "تنقل المصادر أن أحدا قاله، ولا تذكره كحقيقة.",
        (_, { Parts: 0 }) => "لا تحسمه المصادر. وهذا لا يجعله خاطئا.",
        _ => $"لا تحسم المصادر {counts.Alike} من أجزائه وعددها {counts.Parts}. وهذا لا يجعلها خاطئة.",
    };

    /// <param name="Parts">Claims of the statement; 0 when it makes one.</param>
    /// <param name="Alike">How many of them have the verdict of the whole.</param>
    /// <param name="IsSaid">A source reports that somebody said it.</param>
    private sealed record Counts(int Parts, int Alike, bool IsSaid);
}
