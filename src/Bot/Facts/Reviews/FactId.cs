namespace Bot.Facts.Reviews;

/// <summary>Names an answer or a checked statement that a team may review.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Record">Its id in the log; see <see cref="Answers.AnswerRecord.LogId"/> and <see cref="CheckRecord.LogId"/>.</param>
public readonly record struct FactId(FactKind Kind, string Record)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FactId? Read(string? text) => text?.Split('/') switch
    {
        ["answers", var record] when IsRecord(record) => new FactId(FactKind.Answer, record),
        ["checks", var record] when IsRecord(record) => new FactId(FactKind.Check, record),
        _ => null,
    };

    /// <summary>As it stands in addresses and in the store: <c>answers/…</c> or <c>checks/…</c>.</summary>
    public override string ToString() => $"{(Kind is FactKind.Answer ? "answers" : "checks")}/{Record}";

    // 128 bits, as hexadecimal digits.
    private static bool IsRecord(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);
}
