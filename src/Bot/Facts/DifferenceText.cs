using Bot.Grounding;

namespace Bot.Facts;

/// <summary>Says what differs, in the language of the statement.</summary>
internal static class DifferenceText
{
    // More than these make the sentence a list.
    private const int MostNamed = 3;

    /// <summary>One sentence for a person.</summary>
    public static string Of(IReadOnlyList<Difference> differences, string language) =>
        string.Join(' ', differences.DistinctBy(difference => difference.Kind).Take(MostNamed).Select(difference => Of(difference with { Said = Bare(difference.Said), Held = difference.Held is { } held ? Bare(held) : null }, language)));

    private static string Bare(string words) => words.Trim().TrimEnd('.', ',', ';', ':');

    private static string Of(Difference difference, string language)
    {
        var kind = Kind(difference.Kind, language);
        var isSameWord = difference.Kind is FaultKind.Negation && string.Equals(difference.Said, difference.Held, StringComparison.OrdinalIgnoreCase);
        return (language, difference.Held) switch
        {
            ("en", _) when isSameWord => $"{kind} differs: one of the two denies “{difference.Said}”, the other does not.",
            ("fr", null) => $"{kind} diffère : l'affirmation dit « {difference.Said} », la source ne le dit pas ainsi.",
            ("fr", _) => $"{kind} diffère : l'affirmation dit « {difference.Said} », la source dit « {difference.Held} ».",
            ("es", null) => $"{kind} difiere: la afirmación dice «{difference.Said}»; la fuente no lo dice así.",
            ("es", _) => $"{kind} difiere: la afirmación dice «{difference.Said}»; la fuente dice «{difference.Held}».",
            ("ar", null) => $"يختلف {kind}: جاء في القول «{difference.Said}»، والمصدر لا يقول ذلك.",
            ("ar", _) => $"يختلف {kind}: جاء في القول «{difference.Said}»، وجاء في المصدر «{difference.Held}».",
            (_, null) => $"{kind} differs: the statement says “{difference.Said}”, and the source does not say it that way.",
            _ => $"{kind} differs: the statement says “{difference.Said}”, the source says “{difference.Held}”.",
        };
    }

    private static string Kind(FaultKind kind, string language) => (language, kind) switch
    {
        ("fr", FaultKind.Number) => "Le chiffre",
        ("fr", FaultKind.Date) => "La date",
        ("fr", FaultKind.Unit) => "L'unité",
        ("fr", FaultKind.Negation) => "La négation",
        ("fr", FaultKind.Entity or FaultKind.Role) => "Qui ou quoi",
        ("fr", _) => "La portée",
        ("es", FaultKind.Number) => "La cifra",
        ("es", FaultKind.Date) => "La fecha",
        ("es", FaultKind.Unit) => "La unidad",
        ("es", FaultKind.Negation) => "La negación",
        ("es", FaultKind.Entity or FaultKind.Role) => "Quién o qué",
        ("es", _) => "El alcance",
        ("ar", FaultKind.Number) => "الرقم",
        ("ar", FaultKind.Date) => "التاريخ",
        ("ar", FaultKind.Unit) => "المقياس",
        ("ar", FaultKind.Negation) => "النفي",
        ("ar", FaultKind.Entity or FaultKind.Role) => "الفاعل أو الشيء",
        ("ar", _) => "النطاق",
        (_, FaultKind.Number) => "The number",
        (_, FaultKind.Date) => "The date",
        (_, FaultKind.Unit) => "The unit",
        (_, FaultKind.Negation) => "Yes or no",
        (_, FaultKind.Modality) => "May, should or must",
        (_, FaultKind.Comparison) => "The limit",
        (_, FaultKind.Quantifier) => "How many of them",
        (_, FaultKind.Entity) => "Who or what",
        (_, FaultKind.Role) => "Who does it to whom",
        _ => "The scope",
    };
}
