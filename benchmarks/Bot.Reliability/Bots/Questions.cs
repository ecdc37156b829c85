namespace Bot.Reliability.Bots;

/// <summary>Questions that the shipped corpus answers, at different lengths, and two that it does not.</summary>
internal static class Questions
{
    public static readonly IReadOnlyList<string> All =
    [
        "Is a red notice an international arrest warrant?",
        "What is a blue notice for?",
        "Who decides whether a red notice is published?",
        "How long does the CCF take to answer a request for access?",
        "What does Article 3 of INTERPOL's Constitution forbid?",
        "What is the difference between a notice and a diffusion?",
        "May a refugee be the subject of a red notice?",
        "What is a National Central Bureau?",
        "How do I bake bread?",
        "Who won the football match last night?",
    ];
}
