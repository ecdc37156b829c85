namespace Bot.Web;

/// <summary>Words that stand on every page.</summary>
internal static class SiteText
{
    public const string Name = "Ask the sources";

    public const string Colophon = "Not a service of INTERPOL. Everything runs on this machine, and what you ask stays on it.";

    /// <summary>Questions to begin with.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "Is a red notice an international arrest warrant?",
        "Who can ask the CCF to delete data about them?",
        "How long does the CCF take to decide on a deletion request?",
        "May INTERPOL take part in political matters?",
    ];
}
