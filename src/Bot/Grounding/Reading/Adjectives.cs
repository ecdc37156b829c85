namespace Bot.Grounding.Reading;

/// <summary>Tells adjectives by their ending, as far as it tells.</summary>
internal static class Adjectives
{
    private static readonly string[] Endings = ["able", "ible", "al", "ic", "ous", "ful", "less", "ive", "ary", "ory", "ant", "ent"];

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "appeal", "reveal", "signal", "deal", "steal", "heal", "seal", "give", "receive", "drive", "arrive", "live", "strive", "derive", "forgive", "dive", "grant", "want", "warrant", "represent", "prevent", "present", "consent", "invent", "comment", "implement", "document",
        "appoint", "supplement", "complement", "experiment", "panic", "traffic", "enable", "table", "cable", "cancel", "total", "trial", "proposal", "approval", "removal", "refusal", "renewal", "arrival", "denial", "withdrawal", "individual", "official", "president", "agent", "parent", "applicant", "client", "moment", "statement", "agreement", "government", "department", "treatment", "document", "assessment", "settlement", "commitment", "judgment", "amendment", "movement", "payment", "element", "event", "accident", "incident", "student", "patient", "document", "crime", "territory", "secretary", "country", "directory", "history", "category", "summary", "library", "tribunal", "criminal", "hospital", "capital", "journal", "manual", "signal", "interval", "channel", "archive", "motive", "objective", "representative", "executive", "topic", "public", "clinic", "music", "traffic",
    };

    /// <summary>Whether a word is most likely an adjective.</summary>
    public static bool Is(string lower) => !Others.Contains(lower) && Endings.Any(ending => lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal));
}
