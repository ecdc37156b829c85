namespace Bot.Chat.Replies;

/// <summary>The bot's own words in one language. Those with <c>{0}</c> are formats.</summary>
internal sealed record ChatWords
{
    public required string Language { get; init; }

    // Buttons.
    public required string ShowPassage { get; init; }
    public required string Share { get; init; }
    public required string Helpful { get; init; }
    public required string Wrong { get; init; }
    public required string AskPerson { get; init; }
    public required string AnswerAsker { get; init; }

    // Around an answer.
    public required string Looking { get; init; }
    public required string AskedAs { get; init; }
    public required string SummaryOf { get; init; }
    public required string Fallback { get; init; }
    public required string Closest { get; init; }
    public required string Notice { get; init; }
    public required string Unasked { get; init; }

    // Around a verdict.
    public required string InFavour { get; init; }
    public required string Against { get; init; }
    public required string AgainstStated { get; init; }
    public required string SaidBy { get; init; }
    public required string ClosestToStatement { get; init; }
    public required string VerdictNotice { get; init; }

    // What can't be done.
    public required string NothingAsked { get; init; }
    public required string NothingToCheck { get; init; }
    public required string IsOff { get; init; }
    public required string TooManyOfPerson { get; init; }
    public required string TooManyOfWorkspace { get; init; }
    public required string Failed { get; init; }
    public required string NotKept { get; init; }
    public required string RecordGone { get; init; }
    public required string PassageGone { get; init; }
    public required string OnlyModerators { get; init; }
    public required string OnlyInChannels { get; init; }

    // Sharing, rating, passages.
    public required string Shared { get; init; }
    public required string SharedAlready { get; init; }
    public required string OnlyAskerShares { get; init; }
    public required string CannotShareHere { get; init; }
    public required string NotShared { get; init; }
    public required string Rated { get; init; }
    public required string PassageOf { get; init; }

    // The desk.
    public required string NoDesk { get; init; }
    public required string DeskUnreachable { get; init; }
    public required string Brought { get; init; }
    public required string BroughtAlready { get; init; }
    public required string DeskHeading { get; init; }
    public required string DeskAnswered { get; init; }
    public required string DeskClosest { get; init; }
    public required string DeskHint { get; init; }
    public required string PersonReplied { get; init; }
    public required string AnsweredNow { get; init; }
    public required string NotFromSources { get; init; }
    public required string Delivered { get; init; }
    public required string NotDelivered { get; init; }
    public required string EmptyDeskReply { get; init; }
    public required string NotTheDesk { get; init; }

    // What moderators chose.
    public required string ChosenOn { get; init; }
    public required string ChosenOff { get; init; }
    public required string ChosenDesk { get; init; }
    public required string ChosenNoDesk { get; init; }
    public required string ChosenAuto { get; init; }
    public required string ChosenShadow { get; init; }
    public required string ChosenNoAuto { get; init; }

    // Sources and help.
    public required string SourcesHeading { get; init; }
    public required string More { get; init; }
    public required string HelpHeading { get; init; }
    public required IReadOnlyList<string> HelpLines { get; init; }

    /// <summary>The words for a reader.</summary>
    /// <param name="locale">As a platform gives it, such as <c>es-419</c>; English when it is null or of another language.</param>
    public static ChatWords For(string? locale) => Find(locale) ?? EnglishWords.All;

    /// <summary>The words for a reader, or those of a language that is known to be read when the locale does not help.</summary>
    public static ChatWords For(string? locale, string language) => Find(locale) ?? For(language);

    private static ChatWords? Find(string? locale) => locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => EnglishWords.All,
        "fr" => FrenchWords.All,
        "es" => SpanishWords.All,
        "ar" => ArabicWords.All,
        _ => null,
    };
}
