using System.Globalization;
using Bot.Documents;
using Bot.Search;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.Web.PageImages;

/// <summary>Pages of kept files as pictures: <c>/sources/REVISION/pages/N.png</c>. At most two are drawn at a time, and those drawn lately are kept.</summary>
internal sealed class PageGallery(PdfRenderer renderer, Originals originals, Retriever retriever) : IDisposable
{
    /// <summary>Told in place of a picture.</summary>
    public const string CannotBeDrawn = "This page of the file could not be drawn as a picture. The text of the document is complete without it.";

    private const int AtOnce = 2;
    private const long MaxKeptBytes = 48L << 20;
    private const int FailureBytes = 100;

    // How long a request waits for its turn.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    // What could not be drawn is not tried again at once: each try may take all of its time.
    private static readonly TimeSpan FailureKept = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turns = new(AtOnce, AtOnce);
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxKeptBytes });

    /// <summary>The address of the picture of a page; null when there can be none.</summary>
    public async Task<ShownPage?> FindAsync(WorkspaceId workspace, RevisionId revision, int? page, CancellationToken cancellationToken) =>
        page is { } number && renderer.IsAtHand && await originals.HasAsync(workspace, revision, cancellationToken)
            ? new ShownPage(number, string.Create(CultureInfo.InvariantCulture, $"/sources/{revision}/pages/{number}.png"), kept.Get<PageImage>((revision, number)) is PageImage.Undrawable)
            : null;

    /// <summary>Answers a request for a picture.</summary>
    public async Task<IResult> GetAsync(HttpContext context, string revision, string page, CancellationToken cancellationToken)
    {
        // The cache knows no workspaces: who may see the revision is asked first, each time.
        var isNumber = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        var workspace = Visitor.Of(context.User).Workspace;
        if (!isNumber || await retriever.FindRevisionAsync(workspace, new RevisionId(revision), cancellationToken) is not { } found)
        {
            return Results.NotFound();
        }

        return await DrawAsync(workspace, found.Revision.Id, number, cancellationToken) switch
        {
            PageImage.Drawn drawn => Results.Bytes(drawn.Png, "image/png"),
            PageImage.Absent => Results.NotFound(),
            _ => Results.Text(CannotBeDrawn, statusCode: StatusCodes.Status503ServiceUnavailable),
        };
    }

    public void Dispose()
    {
        kept.Dispose();
        turns.Dispose();
    }

    private async Task<PageImage> DrawAsync(WorkspaceId workspace, RevisionId revision, int page, CancellationToken cancellationToken)
    {
        if (kept.Get<PageImage>((revision, page)) is { } known)
        {
            return known;
        }

        if (!renderer.IsAtHand || !await originals.HasAsync(workspace, revision, cancellationToken))
        {
            return new PageImage.Absent();
        }

        if (!await turns.WaitAsync(MaxWait, cancellationToken))
        {
            return new PageImage.Busy();
        }

        try
        {
            // Another request may have drawn it meanwhile.
            return kept.Get<PageImage>((revision, page)) ?? Keep(
                (revision, page), await renderer.DrawAsync((input, token) => originals.CopyAsync(workspace, revision, input, token), page, cancellationToken));
        }
        finally
        {
            turns.Release();
        }
    }

    private PageImage Keep((RevisionId Revision, int Page) key, PageImage image)
    {
        kept.Set(key, image, image is PageImage.Drawn drawn
            ? new MemoryCacheEntryOptions { Size = drawn.Png.Length }
            : new MemoryCacheEntryOptions { Size = FailureBytes, AbsoluteExpirationRelativeToNow = FailureKept });
        return image;
    }
}

/// <summary>The picture of a page beside its text.</summary>
/// <param name="Number">Of the page in the file, from 1.</param>
/// <param name="Path">Where the picture is.</param>
/// <param name="IsUndrawable">Whether it is known that the page can't be drawn.</param>
internal sealed record ShownPage(int Number, string Path, bool IsUndrawable);
