namespace Bot.Documents;

/// <summary>How a source is named and linked to wherever its words are shown.</summary>
public static class SourceLine
{
    /// <summary>"Article 83(1)(a), Rules on the Processing of Data"; parts that are no articles stand behind: "INTERPOL web page 'Red Notices', purpose".</summary>
    public static string Name(string instrument, string reference) =>
        reference.Length == 0 ? instrument : reference.StartsWith("Art", StringComparison.Ordinal) ? $"{reference}, {instrument}" : $"{instrument}, {reference}";

    /// <summary>The address when it is http or https; null for everything else, which is never a link.</summary>
    public static Uri? Link(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
