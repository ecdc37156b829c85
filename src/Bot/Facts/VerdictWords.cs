namespace Bot.Facts;

/// <summary>The verdict in words for a person, so that neither a key nor a colour has to be understood.</summary>
public static class VerdictWords
{
    /// <summary>A few words, to stand above the evidence.</summary>
    public static string Heading(CheckRecord record) => record.Verdict switch
    {
        _ when record.Reason is not null => "Not checked",
        "stated" => "Stated in the sources",
        "differs" => "The sources differ",
        _ => "Not in the sources",
    };

    /// <summary>A sentence that says what the verdict means for this statement.</summary>
    public static string Sentence(CheckRecord record) => (record.Verdict, record.Parts) switch
    {
        _ when record.Reason is { } reason => reason,
        ("stated", null) => "The sources state it.",
        ("stated", _) => "The sources state every part of it.",
        ("differs", null) => "The sources say otherwise.",
        ("differs", { } parts) => $"The sources say otherwise in {Count(parts, "differs")} of its {parts.Count} parts.",
        (_, null) when record.Said is not null => "The sources report that somebody said it; they do not state it as a fact.",
        (_, null) => "The sources do not settle it. That does not make it false.",
        (_, { } parts) => $"The sources do not settle {Count(parts, "not-found")} of its {parts.Count} parts. That does not make it false.",
    };

    private static int Count(IReadOnlyList<CheckRecord> parts, string verdict) => parts.Count(part => part.Verdict == verdict);
}
