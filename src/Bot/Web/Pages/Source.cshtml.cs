using Bot.Documents;
using Bot.Search;
using Bot.Web.PageImages;
using Bot.Web.SignIn;
using Bot.Web.Sources;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>A quote in its place: the revision's text around it, with the quote marked.</summary>
internal sealed class SourceModel(Retriever retriever, DocumentStore store, PageGallery gallery) : VisitorPage
{
    /// <summary>Null when there is no such place.</summary>
    public ShownSource? Shown { get; private set; }

    /// <summary>What became of the revision and the quote since; null while it is the current one.</summary>
    public ShownStanding? Replaced { get; private set; }

    /// <summary>The page of the file that the passage begins on; null when there is no picture of it.</summary>
    public ShownPage? PageImage { get; private set; }

    /// <summary>The address of the place for others to open.</summary>
    public string Permalink => $"{Request.Scheme}://{Request.Host}{Shown?.Permalink}";

    /// <summary>What is missing, in a sentence; empty when nothing is.</summary>
    public string Missing { get; private set; } = "";

    /// <summary>Where the revision can be read, when only the place in it does not exist.</summary>
    public string? WholeText { get; private set; }

    // The numbers come as text, because whatever stands in the address has to end in a sentence.
    public async Task<IActionResult> OnGetAsync(string revision, string? start, string? length, string? from, CancellationToken cancellationToken)
    {
        if (await retriever.FindRevisionAsync(Visitor.Workspace, new RevisionId(revision), cancellationToken) is not { } found)
        {
            return Nothing("No document here has this revision. The citation may come from another machine, or its data folder was replaced.");
        }

        if (!SourceAddress.TryReadQuote(start, length, found.Revision.Text, out var quote) || !SourceAddress.TryReadPart(from, out var part))
        {
            WholeText = SourceAddress.Permanent(found.Revision.Id.Value, null);
            return Nothing($"“{found.Revision.Properties.Title}” has no text at the place that this address names.");
        }

        Shown = ShownSource.Of(found.Revision, found.Passages, quote, part);
        Replaced = ShownStanding.Of(await store.FindStandingAsync(Visitor.Workspace, found.Revision, quote, cancellationToken), quote);
        PageImage = await gallery.FindAsync(Visitor.Workspace, found.Revision.Id, Shown.Passage?.Locator.Page, cancellationToken);
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Nothing(string sentence)
    {
        Missing = sentence;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
