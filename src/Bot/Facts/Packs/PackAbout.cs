namespace Bot.Facts.Packs;

/// <summary>The parts of the page that show the review and the certificates, and what the file is and proves.</summary>
internal sealed class PackAbout(Pack pack, HtmlText html)
{
    public void Add()
    {
        if (pack.Review is { } review)
        {
            AddReview(review);
        }

        if (pack.Certificates is { } certificates)
        {
            AddCertificates(certificates);
        }

        html.Add($"""
            <section aria-labelledby="about"><h2 id="about">About this file</h2>
            <p>It was made on {PackTime.Words(pack.MadeAt)} by version <code>{pack.MadeBy}</code> of the program, from the record <code>{pack.Fact}</code>.</p>
            <p>Its last line is a signature of every byte before it. To check it, keep the file as it is and run <code>evidence verify FILE</code>, or open the page “Verify evidence” of the bot; neither sends it anywhere.</p>
            <p>That it holds proves that whoever has the signing key made this file and that nothing in it was changed since. It does not prove that the sources are right.</p>
            </section>
            """);
    }

    private void AddCertificates(IReadOnlyList<PackedCertificate> certificates)
    {
        html.AddMade("""<section aria-labelledby="certified"><h2 id="certified">Certified</h2><ul>""");
        foreach (var certificate in certificates)
        {
            html.Add($"""<li dir="auto">By {certificate.By} on {PackTime.Words(certificate.At)}, until {PackTime.Words(certificate.Until)}.{(certificate.Note.Length == 0 ? "" : " " + certificate.Note)}{Ended(certificate)}</li>""");
        }

        html.AddMade("</ul></section>\n");
    }

    private static string Ended(PackedCertificate certificate) =>
        certificate.EndedAt is { } ended ? $" It ended on {PackTime.Words(ended)}: {certificate.EndReason}" : "";

    private void AddReview(PackedReview review)
    {
        html.Add($"""<section aria-labelledby="review"><h2 id="review">The review</h2><p><strong>{PackWords.State(review.State)}</strong>""");
        if (review is { DecidedBy: { } decider, DecidedAt: { } decidedAt })
        {
            html.Add($"by {Name(decider)} on {PackTime.Words(decidedAt)}");
        }

        html.Add($"</p>");
        if (review.Decision.Length > 0)
        {
            html.Add($"""<p dir="auto">{review.Decision}</p>""");
        }

        if (review.Assignee is { } assignee)
        {
            html.Add($"""<p class="quiet">{Name(assignee)} was to look at it.</p>""");
        }

        html.AddMade("<ul>\n");
        foreach (var mark in review.Marks)
        {
            html.Add($"""<li dir="auto">Sentence {mark.Sentence + 1}: {PackWords.State(mark.State)} by {Name(mark.By)} on {PackTime.Words(mark.At)}{(mark.Reason.Length == 0 ? "." : ": " + mark.Reason)}</li>""");
        }

        foreach (var comment in review.Comments)
        {
            html.Add($"""<li dir="auto">{Name(comment.By)} on {PackTime.Words(comment.At)}{(comment.Sentence is { } sentence ? $", about sentence {sentence + 1}" : "")}: {comment.Text}</li>""");
        }

        html.AddMade("</ul></section>\n");
    }

    private static string Name(PackedPerson person) => $"{person.Name} (@{person.Handle})";
}
