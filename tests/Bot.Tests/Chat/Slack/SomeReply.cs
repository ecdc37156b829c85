using Bot.Chat;

namespace Bot.Tests.Chat.Slack;

/// <summary>Replies to show.</summary>
internal static class SomeReply
{
    public static Reply Saying(string text, Visibility visibility = Visibility.Everyone, params ReplyAction[] actions) => new()
    {
        Language = "en", Visibility = visibility, Parts = [new ReplyPart.Sentence(text, [1]), new ReplyPart.Note(1, "Rules of the desk", "official rule, 2025-11", new Uri("https://www.example.org/rules.pdf"))], Actions = actions,
    };

    /// <summary>More than one message holds.</summary>
    public static Reply Long(Visibility visibility = Visibility.Everyone) => new()
    {
        Language = "en", Visibility = visibility, Parts = [.. Enumerable.Range(1, 300).Select(number => new ReplyPart.Sentence($"The desk answers letter number {number} within nine days, whoever wrote it and whatever it says.", [1]))],
    };
}
