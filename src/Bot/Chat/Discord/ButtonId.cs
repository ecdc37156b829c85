namespace Bot.Chat.Discord;

/// <summary>What a button carries through Discord and back: the action, the record, and the note.</summary>
/// <param name="Action">What pressing it means.</param>
/// <param name="Record">Id of the answer or the check; for turning pages, what they are kept under.</param>
/// <param name="Note">Number of the note, or of the page from 0; 0 where the action has none.</param>
internal sealed record ButtonId(ButtonAction Action, string Record, int Note)
{
    // https://docs.discord.com/developers/components/reference (Custom ID): 1 to 100 characters.
    private const int MaxCharacters = 100;

    private const char Separator = ' ';

    /// <summary>Writes it.</summary>
    /// <exception cref="ArgumentException">The record's id is too long, or has a space.</exception>
    public string Write()
    {
        var written = string.Join(Separator, Action.ToString(), Record, Note.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return written.Length <= MaxCharacters && !Record.Contains(Separator, StringComparison.Ordinal)
            ? written
            : throw new ArgumentException($"A record's id of {Record.Length} characters does not fit in a button.");
    }

    /// <summary>Reads one; null when it is not of this version.</summary>
    public static ButtonId? Read(string? written) =>
        written?.Split(Separator) is [var action, { Length: > 0 } record, var note]
        && Enum.TryParse<ButtonAction>(action, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(action[0])
        && int.TryParse(note, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new ButtonId(known, record, number)
            : null;
}

/// <summary>What pressing a button means.</summary>
internal enum ButtonAction
{
    Passage,
    Share,
    Helpful,
    Wrong,
    Person,
    Answer,
    Page,
}
