using System.Globalization;

namespace Bot.Chat.Slack.Events;

/// <summary>How a button of ours says what it does: an action id, with the record as its value.</summary>
/// <remarks>What comes back was signed by Slack, but anyone can press an old button: the words are all read anew.</remarks>
internal static class Buttons
{
    public const string Share = "bot.share";
    public const string Helpful = "bot.helpful";
    public const string Wrong = "bot.wrong";
    public const string AskPerson = "bot.person";
    public const string AnswerAsker = "bot.reply";

    private const string Passage = "bot.passage.";

    /// <summary>The action id of a button.</summary>
    public static string IdOf(ReplyAction action) => action switch
    {
        ReplyAction.ShowPassage passage => Passage + passage.Note.ToString(CultureInfo.InvariantCulture),
        ReplyAction.Share => Share,
        ReplyAction.Rate { Rating: Rating.Helpful } => Helpful,
        ReplyAction.Rate => Wrong,
        ReplyAction.AskPerson => AskPerson,
        ReplyAction.AnswerAsker => AnswerAsker,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What pressing asks for at once; null for a button that opens a dialog or is none of ours.</summary>
    public static ChatRequest? RequestOf(string action, string record) => action switch
    {
        Share => new ChatRequest.Share(record),
        Helpful => new ChatRequest.Rate(record, Rating.Helpful, ""),
        AskPerson => new ChatRequest.AskPerson(record),
        _ when action.StartsWith(Passage, StringComparison.Ordinal) && int.TryParse(action[Passage.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var note) => new ChatRequest.ShowPassage(record, note),
        _ => null,
    };
}
