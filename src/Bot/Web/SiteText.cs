namespace Bot.Web;

/// <summary>Words that stand on every page.</summary>
internal static class SiteText
{
    public const string Name = "Ask the sources";

    /// <summary>Whose page this is not, and where questions go.</summary>
    /// <param name="remoteHost">Of the model that words answers; null when there is none or it runs on this machine.</param>
    public static string Colophon(string? remoteHost) => remoteHost is null
        ? "Not a service of INTERPOL. Everything runs on this machine, and what you ask stays on it."
        : $"Not a service of INTERPOL. What you ask, and the passages found for it, are sent to the language model at {remoteHost}.";

    /// <summary>Questions to begin with.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "Is a red notice an international arrest warrant?",
        "Who can ask the CCF to delete data about them?",
        "How long does the CCF take to decide on a deletion request?",
        "May INTERPOL take part in political matters?",
    ];
}
