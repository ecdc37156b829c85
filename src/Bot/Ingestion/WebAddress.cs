namespace Bot.Ingestion;

/// <summary>Tells addresses that may be shown as links from all others.</summary>
internal static class WebAddress
{
    /// <summary>Whether a text is an absolute address of the web; scripts and files are none.</summary>
    public static bool IsValid(string text) =>
        text.Length <= 2000 && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
