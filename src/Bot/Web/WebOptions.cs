using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Where the pages listen, who may see them and what they accept. Section <c>Web</c> of the settings.</summary>
public sealed class WebOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Web";

    /// <summary>Address to listen on: <c>http://</c>, a host and a port, no path. Default <c>http://127.0.0.1:5080</c>, which only this machine reaches.</summary>
    /// <remarks>For an address that others reach, name the host they type in <see cref="AllowedHosts"/> too, and turn <see cref="SignInRequired"/> on: else whoever reaches the pages can ask and read every conversation whose address they know.</remarks>
    [Required]
    [RegularExpression(@"^http://(\[[0-9a-fA-F:.]+\]|[^/:\s\[\]]+)(:[0-9]{1,5})?/?$", ErrorMessage = "The field {0} must be http://, a host and a port, such as http://127.0.0.1:5080.")]
    public string Url { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Address that browsers use, where it is another than <see cref="Url"/>: <c>https://</c> or <c>http://</c>, a host and perhaps a port, no path. Empty by default.</summary>
    /// <remarks>Links are made with it, its host is allowed, and with <c>https</c> cookies go over nothing else. It also serves the chat platforms that need such an address and have none of their own.</remarks>
    [RegularExpression(@"^(https?://(\[[0-9a-fA-F:.]+\]|[^/:@?#\s\[\]]+)(:[0-9]{1,5})?/?)?$", ErrorMessage = "The field {0} must be https:// or http:// and a host, such as https://bot.example.org.")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Addresses of reverse proxies, or networks such as <c>10.0.0.0/8</c>, separated by semicolons; empty by default.</summary>
    /// <remarks>From them, and no one else, <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Behind a proxy that is not named here all requests count as those of one address.</remarks>
    public string Proxies { get; set; } = "";

    /// <summary>Host names that requests may ask for, separated by semicolons. Default <c>localhost;127.0.0.1;[::1]</c>.</summary>
    /// <remarks>Any other name is refused, so that a page elsewhere can't reach this one by pointing a name of its own at this machine.</remarks>
    [Required]
    public string AllowedHosts { get; set; } = "localhost;127.0.0.1;[::1]";

    /// <summary>Largest request that is read, in KiB: 64 to 65,536, 2,048 by default. A question of 100,000 characters needs at most 900.</summary>
    [Range(64, 65_536)]
    public int MaxRequestKibibytes { get; set; } = 2048;

    /// <summary>Whether only members of the console see the pages, those for asking, checking and reading too. Default false.</summary>
    public bool SignInRequired { get; set; }

    /// <summary>Requests that one address may make in a second over time: 1 to 10,000, 20 by default. More are refused with status 429.</summary>
    [Range(1, 10_000)]
    public int RequestsPerSecond { get; set; } = 20;

    /// <summary>Requests that one address may make at once after a pause: 1 to 100,000, 100 by default.</summary>
    [Range(1, 100_000)]
    public int RequestBurst { get; set; } = 100;

    /// <summary>Requests that may be made with one API key in a minute over time: 1 to 6,000, 60 by default. More are refused with status 429.</summary>
    [Range(1, 6_000)]
    public int ApiRequestsPerMinute { get; set; } = 60;

    /// <summary>Requests that may be made with one API key at once after a pause: 1 to 1,000, 20 by default.</summary>
    [Range(1, 1_000)]
    public int ApiBurst { get; set; } = 20;

    /// <summary>The program that draws pages of PDF files beside their text: a name that is looked for on the path, or a path. Default <c>pdftoppm</c>, of poppler; where it is not found, or with <c>none</c>, only the text is shown.</summary>
    /// <remarks>It gets the file on standard input and the arguments of pdftoppm, and writes a PNG to standard output.</remarks>
    [Required]
    public string PdfRenderer { get; set; } = "pdftoppm";

    /// <summary>Longest time to draw a page, in seconds: 1 to 60, 8 by default.</summary>
    [Range(1, 60)]
    public int PdfRendererSeconds { get; set; } = 8;

    /// <summary>Whether browsers come over https.</summary>
    internal bool IsPublicHttps => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary><see cref="AllowedHosts"/>, and the host of <see cref="PublicUrl"/>.</summary>
    internal IReadOnlyList<string> Hosts() =>
    [
        .. AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) ? [address.Host] : Array.Empty<string>(),
    ];

    /// <summary><see cref="Proxies"/> as networks.</summary>
    /// <exception cref="FormatException">One of them is none.</exception>
    internal IReadOnlyList<IPNetwork> ProxyNetworks() => [.. Proxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)];

    // An address without a length stands for itself alone.
    private static IPNetwork Network(string written) =>
        IPAddress.TryParse(written, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(written);
}

/// <summary>Checks <see cref="WebOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;

/// <summary>Checks what an attribute of <see cref="WebOptions"/> can't.</summary>
internal sealed class WebProxiesValidator : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        try
        {
            _ = options.ProxyNetworks();
            return ValidateOptionsResult.Success;
        }
        catch (FormatException)
        {
            return ValidateOptionsResult.Fail("Proxies: The field WebOptions.Proxies must be addresses or networks separated by semicolons, such as 127.0.0.1;10.0.0.0/8.");
        }
    }
}
