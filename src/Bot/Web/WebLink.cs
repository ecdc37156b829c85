namespace Bot.Web;

/// <summary>Decides which addresses of documents become links.</summary>
internal static class WebLink
{
    /// <summary>The address when it is http or https; null for everything else, which is never a link.</summary>
    public static string? Of(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
