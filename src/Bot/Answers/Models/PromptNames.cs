namespace Bot.Answers.Models;

/// <summary>The prompts, each a template of its name in <c>Prompts</c>.</summary>
internal static class PromptNames
{
    public const string Answer = "answer";
    public const string FollowUp = "follow-up";

    public static IReadOnlyList<string> All { get; } = [Answer, FollowUp];
}
