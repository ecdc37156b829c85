namespace Bot.Web.PageImages;

/// <summary>What came of drawing a page.</summary>
internal abstract record PageImage
{
    private PageImage()
    {
    }

    /// <summary>A PNG.</summary>
    public sealed record Drawn(byte[] Png) : PageImage;

    /// <summary>The file has fewer pages, or there is no file or no renderer.</summary>
    public sealed record Absent : PageImage;

    /// <summary>The file could not be drawn within the limits; the text can be read all the same.</summary>
    public sealed record Undrawable : PageImage;

    /// <summary>Others are waiting; the next try may do better.</summary>
    public sealed record Busy : PageImage;
}
