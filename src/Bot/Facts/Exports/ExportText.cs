using Bot.Answers;
using Bot.Documents;
using Bot.Facts.Packs;

namespace Bot.Facts.Exports;

/// <summary>A fact as it is read: lines that Markdown and Word set each in their way.</summary>
internal static class ExportText
{
    /// <summary>The lines of a fact, in order.</summary>
    public static IEnumerable<ExportLine> Of(PackedFact fact)
    {
        yield return new ExportLine(ExportStyle.Heading, fact.Asked);
        yield return new ExportLine(ExportStyle.Small, $"{(fact.Answer is null ? "Checked" : "Asked")} on {PackTime.Words(fact.AskedAt)}, {fact.Id}");
        if (fact.Check is { } check)
        {
            yield return new ExportLine(ExportStyle.Strong, VerdictWords.Heading(check, "en"));
        }

        var shown = 0;
        foreach (var row in ExportRow.Of(fact))
        {
            if (row.Number != shown)
            {
                shown = row.Number;
                yield return new ExportLine(ExportStyle.Text, fact.Check?.Parts is null ? row.Text : $"{row.Text} ({row.Outcome})");
            }

            if (row.Citation is { } citation)
            {
                yield return new ExportLine(ExportStyle.Quote, citation.Quote);
                yield return new ExportLine(ExportStyle.Small, Source(row.Role, citation)) { Link = SourceLine.Link(citation.Url) };
            }
        }

        foreach (var line in ReviewOf(fact.Review))
        {
            yield return line;
        }
    }

    private static IEnumerable<ExportLine> ReviewOf(PackedReview? review)
    {
        if (review is null)
        {
            yield break;
        }

        var decided = review is { DecidedBy: { } decider, DecidedAt: { } at } ? $" by {decider.Name} on {PackTime.Words(at)}" : "";
        yield return new ExportLine(ExportStyle.Strong, $"{PackWords.State(review.State)}{decided}");
        if (review.Decision.Length > 0)
        {
            yield return new ExportLine(ExportStyle.Text, review.Decision);
        }

        foreach (var mark in review.Marks)
        {
            yield return new ExportLine(ExportStyle.Small, $"Sentence {mark.Sentence + 1}: {PackWords.State(mark.State)} by {mark.By.Name}{(mark.Reason.Length == 0 ? "" : ": " + mark.Reason)}");
        }

        foreach (var comment in review.Comments)
        {
            yield return new ExportLine(ExportStyle.Small, $"{comment.By.Name} on {PackTime.Words(comment.At)}: {comment.Text}");
        }
    }

    private static string Source(string role, CitationRecord citation)
    {
        var standing = role switch
        {
            "against" => "Otherwise: ",
            "said" => "Reported: ",
            "closest" => "Near, no evidence: ",
            _ => "",
        };
        return $"{standing}{(citation.Kind == "summary" ? "our summary of " : "")}{SourceLine.Name(citation.Instrument, citation.Reference)} ({PackWords.Authority(citation.Authority)}, {citation.Date}), in “{citation.Document}”, revision {citation.Revision}";
    }
}

/// <summary>A line of an export.</summary>
/// <param name="Style">How it is set.</param>
/// <param name="Text">Plain text of anybody's.</param>
internal sealed record ExportLine(ExportStyle Style, string Text)
{
    /// <summary>Where its source is; null when that has no address.</summary>
    public Uri? Link { get; init; }
}

/// <summary>How a line of an export is set.</summary>
internal enum ExportStyle
{
    Heading,
    Strong,
    Text,
    Quote,
    Small,
}
