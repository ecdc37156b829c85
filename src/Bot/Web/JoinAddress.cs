namespace Bot.Web;

/// <summary>Writes the addresses of links that let somebody in.</summary>
public static class JoinAddress
{
    // Addresses to listen on that no browser can open.
    private static readonly string[] Wildcards = ["0.0.0.0", "[::]", "*", "+"];

    /// <summary>The address for a code.</summary>
    /// <param name="options">Whose <see cref="WebOptions.PublicUrl"/> is used where it is set.</param>
    /// <param name="reached">Where the pages are reached otherwise, such as <see cref="WebOptions.Url"/>.</param>
    /// <param name="code">Of the link.</param>
    public static string Of(WebOptions options, string reached, string code)
    {
        var root = options.PublicUrl.Length > 0 ? options.PublicUrl : Wildcards.Aggregate(reached, (url, wildcard) => url.Replace($"//{wildcard}", "//127.0.0.1", StringComparison.Ordinal));
        return $"{root.TrimEnd('/')}/join/{code}";
    }
}
