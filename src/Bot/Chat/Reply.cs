namespace Bot.Chat;

/// <summary>What the bot says in a chat, shaped for no platform: each one's renderer splits it within its limits and marks it up.</summary>
/// <remarks>All texts are plain: a renderer escapes them, so that nothing in them can ping, link or format.</remarks>
public sealed record Reply
{
    /// <summary>Language that the reply is read in, ISO 639-1; <c>ar</c> is set right to left where a platform allows.</summary>
    public required string Language { get; init; }

    /// <summary>Who sees it.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>In the order to be read; never empty.</summary>
    public required IReadOnlyList<ReplyPart> Parts { get; init; }

    /// <summary>Buttons beneath; may be empty.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];
}

/// <summary>A part of a reply. A closed set.</summary>
public abstract record ReplyPart
{
    private protected ReplyPart()
    {
    }

    /// <summary>A short line that says what follows.</summary>
    public sealed record Heading(string Text) : ReplyPart;

    /// <summary>A sentence and the numbers of its notes, which are never parted from it.</summary>
    /// <param name="Text">What is said; one sentence, or a whole statement of a source.</param>
    /// <param name="Notes">Numbers of <see cref="Note"/>s in the same reply, ascending; empty for words of the bot itself.</param>
    public sealed record Sentence(string Text, IReadOnlyList<int> Notes) : ReplyPart;

    /// <summary>Words of a source, set apart.</summary>
    /// <param name="Text">Verbatim; may have several paragraphs.</param>
    /// <param name="Marked">The part that was cited, inside <paramref name="Text"/>; null when all of it was.</param>
    public sealed record Quote(string Text, string? Marked) : ReplyPart;

    /// <summary>Where the words come from.</summary>
    /// <param name="Number">From 1 in the reply.</param>
    /// <param name="Source">"our summary of Article 83, Rules on the Processing of Data".</param>
    /// <param name="Details">Authority and date, such as "official rule, 2025-11"; may be empty.</param>
    /// <param name="Link">http or https; null when the source has no address.</param>
    public sealed record Note(int Number, string Source, string Details, Uri? Link) : ReplyPart;

    /// <summary>Quiet words beneath: what was left out, that this is no legal advice, where help can be had.</summary>
    public sealed record Aside(string Text) : ReplyPart;
}

/// <summary>A button beneath a reply. A closed set; each leads to the <see cref="ChatRequest"/> of the same name.</summary>
/// <param name="Record">Id of the answer or the check.</param>
/// <param name="Label">In the reader's language.</param>
public abstract record ReplyAction(string Record, string Label)
{
    /// <summary>Shows the quote of one note in its context.</summary>
    public sealed record ShowPassage(string Record, int Note, string Label) : ReplyAction(Record, Label);

    /// <summary>Shows the reply to everyone.</summary>
    public sealed record Share(string Record, string Label) : ReplyAction(Record, Label);

    /// <summary>Says that it helped, or asks what is wrong and then says so.</summary>
    public sealed record Rate(string Record, Rating Rating, string Label) : ReplyAction(Record, Label);

    /// <summary>Brings the question to a person.</summary>
    public sealed record AskPerson(string Record, string Label) : ReplyAction(Record, Label);

    /// <summary>At the desk: asks for a reply and brings it to the asker, as <see cref="ChatRequest.DeskReply"/>.</summary>
    public sealed record AnswerAsker(string Record, string Label) : ReplyAction(Record, Label);
}
