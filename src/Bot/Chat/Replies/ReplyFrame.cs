using System.Globalization;
using Bot.Answers;
using Bot.Documents;

namespace Bot.Chat.Replies;

/// <summary>What stands around every answer and verdict: the quiet lines beneath and the buttons.</summary>
/// <param name="Visibility">Who sees the reply.</param>
/// <param name="Labels">The asker's words, for buttons.</param>
/// <param name="Help">What stands beneath every answer.</param>
/// <param name="Sharing">Whether the asker may share it.</param>
internal sealed record ReplyFrame(Visibility Visibility, ChatWords Labels, HelpLine Help, Sharing Sharing)
{
    /// <summary>Whether nobody asked the bot.</summary>
    public bool IsUnasked { get; init; }

    // A platform shows five buttons in a row; more than two rows of passages hide the answer.
    private const int MaxPassageButtons = 10;

    /// <summary>The frame of a reply to an event.</summary>
    public static ReplyFrame For(ChatEvent chatEvent, string language, HelpLine help)
    {
        var visibility = Sentences.VisibilityOf(chatEvent);
        var isHidden = visibility is Visibility.AskerOnly && chatEvent.Place.Kind is (PlaceKind.Channel or PlaceKind.Thread);
        return new ReplyFrame(visibility, ChatWords.For(chatEvent.Person.Locale, language), help, isHidden ? Sharing.Offered : Sharing.NotOffered) { IsUnasked = chatEvent.Request is ChatRequest.Overheard };
    }

    /// <summary>The frame of a reply that its asker shares.</summary>
    public static ReplyFrame Shared(string language, HelpLine help) => new(Visibility.Everyone, ChatWords.For(language), help, Sharing.NotOffered);

    /// <summary>What stands beneath everything: that it is no legal advice, and the sentence that says where help can be had, with its source.</summary>
    public IEnumerable<ReplyPart> Notice(ChatWords words)
    {
        yield return new ReplyPart.Aside(words.Notice);

        // On a line of its own: it may be in another language, and run the other way.
        if (Help.Help is { Citations: [var citation, ..] } sentence)
        {
            yield return new ReplyPart.Aside($"{sentence.Text} ({NoteList.Source(CitationRecord.Of(citation), words)})");
        }
    }

    /// <summary>The buttons of a record with so many notes.</summary>
    public IReadOnlyList<ReplyAction> Actions(string record, int notes)
    {
        var actions = new List<ReplyAction>();
        for (var note = 1; note <= Math.Min(notes, MaxPassageButtons); note++)
        {
            actions.Add(new ReplyAction.ShowPassage(record, note, string.Format(CultureInfo.InvariantCulture, Labels.ShowPassage, note)));
        }

        if (Sharing is Sharing.Offered)
        {
            actions.Add(new ReplyAction.Share(record, Labels.Share));
        }

        actions.Add(new ReplyAction.Rate(record, Rating.Helpful, Labels.Helpful));
        actions.Add(new ReplyAction.Rate(record, Rating.Wrong, Labels.Wrong));
        return actions;
    }

    /// <summary>A source's own words stand in quotation marks, ours do not.</summary>
    public static string Marked(string text, bool isQuotation)
    {
        var shown = DisplayText.Of(text);
        return isQuotation && !Quotation.IsInMarks(shown) ? $"“{shown}”" : shown;
    }
}

/// <summary>Whether a reply that only the asker sees can be shown to everyone.</summary>
internal enum Sharing
{
    NotOffered,
    Offered,
}
