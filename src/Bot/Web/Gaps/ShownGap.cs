using Bot.Documents;
using Bot.Facts.Gaps;

namespace Bot.Web.Gaps;

/// <summary>A gap, ready to be laid out.</summary>
/// <param name="Gap">From the shelf.</param>
/// <param name="Zone">The reader's time zone.</param>
internal sealed record ShownGap(Gap Gap, TimeZoneInfo Zone)
{
    /// <summary>Its page.</summary>
    public string Path => PathOf(Gap.Id);

    /// <summary>Without characters that can't be seen.</summary>
    public string Question => DisplayText.Of(Gap.Question);

    /// <summary>Key of its state, for the look.</summary>
    public string StateKey => GapWords.KeyOf(Gap.State);

    /// <summary>Its state in words.</summary>
    public string StateText => GapWords.Of(Gap.State);

    /// <summary>Who looks after it; empty when nobody does.</summary>
    public string Assignee => DisplayText.Of(Gap.AssigneeName);

    /// <summary>Of the team; may be empty.</summary>
    public string Note => DisplayText.Of(Gap.Note);

    /// <summary>What it was closed with, where that is words; empty otherwise.</summary>
    public string Closing => Gap.State is GapState.ClosedByDocument or GapState.WillNotBeClosed ? DisplayText.Of(Gap.Closing) : "";

    /// <summary>The page of what it was closed with, or of the gap that it is part of; null when that has none.</summary>
    public string? ClosingPath => Gap.State switch
    {
        GapState.ClosedByAnswer => $"/certified/{Gap.Closing}",
        GapState.Merged => PathOf(Gap.Closing),
        _ => null,
    };

    /// <summary>Who closed it and when; empty while it is open.</summary>
    public string Closed => Gap.ClosedAt is { } at && Gap.ClosedByName.Length > 0 ? $"{DisplayText.Of(Gap.ClosedByName)}, {GapWords.Time(at, Zone)}" : "";

    /// <summary>Why it is open again; empty when it never was closed.</summary>
    public string OpenedAgain => DisplayText.Of(Gap.OpenedAgain);

    /// <summary>The page of a gap.</summary>
    public static string PathOf(string gap) => $"/gaps/{gap}";
}
