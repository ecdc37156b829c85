namespace Bot.Documents;

/// <summary>The written names of <see cref="Authority"/>: one for files and JSON, one for people.</summary>
public static class AuthorityNames
{
    private static readonly (Authority Authority, string Key, string Label)[] Names =
    [
        (Authority.OfficialRule, "official-rule", "official rule"),
        (Authority.OfficialInformation, "official-information", "official information"),
        (Authority.CourtOrTreaty, "court-or-treaty", "court or treaty"),
        (Authority.Academic, "academic", "academic"),
        (Authority.LawFirm, "law-firm", "law firm"),
        (Authority.News, "news", "news"),
        (Authority.Unclassified, "unclassified", "unclassified"),
    ];

    /// <summary>Every key, for error messages.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Names.Select(name => name.Key)];

    /// <summary>The name used in front matter, options and JSON, such as <c>official-rule</c>.</summary>
    public static string Key(this Authority authority) => Names.First(name => name.Authority == authority).Key;

    /// <summary>The name shown to people, such as <c>official rule</c>.</summary>
    public static string Label(this Authority authority) => Names.First(name => name.Authority == authority).Label;

    /// <summary>The name shown to people who read a language, ISO 639-1; English when it is none of the four.</summary>
    public static string Label(this Authority authority, string language) => (authority, language) switch
    {
        (Authority.OfficialRule, "fr") => "règle officielle",
        (Authority.OfficialInformation, "fr") => "information officielle",
        (Authority.CourtOrTreaty, "fr") => "tribunal ou traité",
        (Authority.Academic, "fr") => "travail universitaire",
        (Authority.LawFirm, "fr") => "cabinet d'avocats",
        (Authority.News, "fr") => "presse",
        (Authority.Unclassified, "fr") => "non classé",
        (Authority.OfficialRule, "es") => "norma oficial",
        (Authority.OfficialInformation, "es") => "información oficial",
        (Authority.CourtOrTreaty, "es") => "tribunal o tratado",
        (Authority.Academic, "es") => "trabajo académico",
        (Authority.LawFirm, "es") => "despacho de abogados",
        (Authority.News, "es") => "prensa",
        (Authority.Unclassified, "es") => "sin clasificar",
        (Authority.OfficialRule, "ar") => "قاعدة رسمية",
        (Authority.OfficialInformation, "ar") => "معلومات رسمية",
        (Authority.CourtOrTreaty, "ar") => "محكمة أو معاهدة",
        (Authority.Academic, "ar") => "عمل أكاديمي",
        (Authority.LawFirm, "ar") => "مكتب محاماة",
        (Authority.News, "ar") => "أخبار",
        (Authority.Unclassified, "ar") => "غير مصنف",
        _ => authority.Label(),
    };

    /// <summary>Reads a key; false when it is none of <see cref="Keys"/>.</summary>
    public static bool TryParse(string key, out Authority authority)
    {
        foreach (var name in Names)
        {
            if (string.Equals(name.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                authority = name.Authority;
                return true;
            }
        }

        authority = Authority.Unclassified;
        return false;
    }
}
