namespace Bot.Documents;

/// <summary>Whether a document is the source itself or a note of ours about sources.</summary>
public enum DocumentKind
{
    /// <summary>The source itself: its words are the source's words.</summary>
    Original,

    /// <summary>Our summary of other texts. Each passage names the sources it rests on, and is never shown as their words.</summary>
    Summary,
}
