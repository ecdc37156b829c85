namespace Bot.Chat.Discord;

/// <summary>The few words that Discord shows before the bot has answered, in one language.</summary>
internal sealed record DiscordWords
{
    /// <summary>Heads the dialog for what is wrong; at most 45 characters.</summary>
    public required string WrongTitle { get; init; }

    /// <summary>Asks what is wrong; at most 45 characters.</summary>
    public required string WrongLabel { get; init; }

    /// <summary>Heads the dialog for a person's reply; at most 45 characters.</summary>
    public required string AnswerTitle { get; init; }

    /// <summary>Asks for the reply; at most 45 characters.</summary>
    public required string AnswerLabel { get; init; }

    /// <summary>Said to a command or button of another version.</summary>
    public required string Unknown { get; init; }

    /// <summary>The text of a link to a source.</summary>
    public required string Open { get; init; }

    /// <summary>Turns to the page before; at most 60 characters.</summary>
    public required string Previous { get; init; }

    /// <summary>Turns to the page after; at most 60 characters.</summary>
    public required string Next { get; init; }

    /// <summary>Said instead of a page that is not kept any more.</summary>
    public required string PageGone { get; init; }

    private static readonly DiscordWords English = new()
    {
        WrongTitle = "What is wrong?",
        WrongLabel = "What is wrong with this answer?",
        AnswerTitle = "Answer the question",
        AnswerLabel = "Your answer to the person who asked",
        Unknown = "This belongs to another version of the bot. Use the command anew.",
        Open = "open",
        Previous = "Previous page",
        Next = "Next page",
        PageGone = "This page is no longer kept. Ask anew to read it.",
    };

    private static readonly DiscordWords French = new()
    {
        WrongTitle = "Qu’est-ce qui ne va pas ?",
        WrongLabel = "Qu’est-ce qui est faux dans cette réponse ?",
        AnswerTitle = "Répondre à la question",
        AnswerLabel = "Votre réponse à la personne qui demande",
        Unknown = "Ceci vient d’une autre version du bot. Utilisez de nouveau la commande.",
        Open = "ouvrir",
        Previous = "Page précédente",
        Next = "Page suivante",
        PageGone = "Cette page n’est plus conservée. Posez de nouveau la question pour la lire.",
    };

    private static readonly DiscordWords Spanish = new()
    {
        WrongTitle = "¿Qué está mal?",
        WrongLabel = "¿Qué está mal en esta respuesta?",
        AnswerTitle = "Responder a la pregunta",
        AnswerLabel = "Su respuesta a quien preguntó",
        Unknown = "Esto es de otra versión del bot. Use de nuevo el comando.",
        Open = "abrir",
        Previous = "Página anterior",
        Next = "Página siguiente",
        PageGone = "Esta página ya no se conserva. Pregunte de nuevo para leerla.",
    };

    private static readonly DiscordWords Arabic = new()
    {
        WrongTitle = "ما الخطأ؟",
        WrongLabel = "ما الخطأ في هذه الإجابة؟",
        AnswerTitle = "الإجابة عن السؤال",
        AnswerLabel = "إجابتك لمن طرح السؤال",
        Unknown = "هذا من إصدار آخر من البوت. استخدم الأمر من جديد.",
        Open = "فتح",
        Previous = "الصفحة السابقة",
        Next = "الصفحة التالية",
        PageGone = "لم تعد هذه الصفحة محفوظة. اطرح السؤال من جديد لقراءتها.",
    };

    /// <summary>Those of a locale such as <c>es-ES</c>, or of a language such as <c>ar</c>; English for any other.</summary>
    public static DiscordWords For(string? locale) => locale?.Split('-')[0] switch
    {
        "fr" => French,
        "es" => Spanish,
        "ar" => Arabic,
        _ => English,
    };
}
