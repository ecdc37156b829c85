using Bot.Answers;
using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>The parts of the page that show the quoted passages, and the revisions they are of.</summary>
internal sealed class PackSources(Pack pack, PackNotes notes, HtmlText html)
{
    public void Add()
    {
        if (pack.Passages.Count == 0)
        {
            return;
        }

        html.Add($"""<section aria-labelledby="passages"><h2 id="passages">The quoted passages</h2>""");
        for (var index = 0; index < pack.Passages.Count; index++)
        {
            AddPassage(index, pack.Passages[index]);
        }

        html.Add($"""</section><section aria-labelledby="documents"><h2 id="documents">The documents</h2>""");
        foreach (var revision in pack.Revisions)
        {
            AddRevision(revision);
        }

        html.Add($"</section>");
    }

    private void AddPassage(int index, PackedPassage passage)
    {
        var revision = pack.Revisions.FirstOrDefault(revision => revision.Id == passage.Revision);
        var citations = notes.To(index);
        html.Add($"""
            <article id="passage-{index + 1}">
            <h3>Passage {index + 1}: <bdi>{revision?.Document}</bdi>{(passage.Reference.Length == 0 ? "" : ", " + passage.Reference)}</h3>
            <blockquote lang="{revision?.Language}" dir="auto">
            """);
        if (passage is { LeadInStart: { } start, LeadIn: { } leadIn })
        {
            AddMarked(start, leadIn, citations);
        }

        AddMarked(passage.Start, passage.Text, citations);
        html.Add($"</blockquote>");
        foreach (var source in citations.Select(Source).Distinct())
        {
            AddSource(source);
        }

        html.Add($"""<p class="quiet">From character {passage.Start} of revision {passage.Revision}</p></article>""");
    }

    /// <summary>The words with the quoted ones marked.</summary>
    private void AddMarked(int start, string text, IReadOnlyList<CitationRecord> citations)
    {
        html.AddMade("<p>");
        var marks = citations.Where(citation => citation.Start >= start && (long)citation.Start + citation.Length <= (long)start + text.Length)
            .Select(citation => new TextSpan(citation.Start - start, citation.Length))
            .OrderBy(mark => mark.Start);
        var shown = 0;
        foreach (var mark in marks.Where(mark => mark.End > shown))
        {
            var from = Math.Max(mark.Start, shown);
            html.AddInLine($"{text[shown..from]}<mark>{text[from..mark.End]}</mark>");
            shown = mark.End;
        }

        html.Add($"{text[shown..]}</p>");
    }

    private void AddSource(SourceLink source)
    {
        html.Add($"""<p class="source">{source.Standing} <bdi>{source.Name}</bdi> ({source.Authority}, {source.Date})""");
        if (source.Link is { } link)
        {
            html.Add($"""<br><a href="{link}" rel="noreferrer">{link}</a>""");
        }

        html.Add($"</p>");
    }

    private void AddRevision(PackedRevision revision) => html.Add($"""
        <article>
        <h3><bdi>{revision.Document}</bdi></h3>
        <dl>
        <dt>Kind</dt><dd>{(revision.Kind == "summary" ? "Our summary of other texts" : "The source itself")}</dd>
        <dt>Source</dt><dd dir="auto">{revision.Instrument} ({PackWords.Authority(revision.Authority)}, {revision.Date})</dd>
        <dt>Revision</dt><dd><code>{revision.Id}</code>, number {revision.Number}, added on {PackTime.Words(revision.AddedAt)}</dd>
        <dt>SHA-256 of the file</dt><dd><code>{revision.ContentHash}</code></dd>
        <dt>When this was made</dt><dd>{(revision.IsCurrent ? "It was what the document holds." : "The document held another text by then.")}</dd>
        </dl>
        </article>
        """);

    private static SourceLink Source(CitationRecord citation) => new(
        citation.Kind == "summary" ? "Our summary of" : "The source’s own words:",
        SourceLine.Name(citation.Instrument, citation.Reference),
        PackWords.Authority(citation.Authority),
        citation.Date,
        SourceLine.Link(citation.Url)?.AbsoluteUri);

    private sealed record SourceLink(string Standing, string Name, string Authority, string Date, string? Link);
}
