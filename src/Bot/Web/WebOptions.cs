using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Where the chat page listens and what it accepts. Section <c>Web</c> of the settings.</summary>
public sealed class WebOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Web";

    /// <summary>Address to listen on: <c>http://</c>, a host and a port, no path. Default <c>http://127.0.0.1:5080</c>, which only this machine reaches.</summary>
    /// <remarks>For an address that others reach, name the host they type in <see cref="AllowedHosts"/> too: whoever reaches the page can ask and read every conversation whose address they know.</remarks>
    [Required]
    [RegularExpression(@"^http://(\[[0-9a-fA-F:.]+\]|[^/:\s\[\]]+)(:[0-9]{1,5})?/?$", ErrorMessage = "The field {0} must be http://, a host and a port, such as http://127.0.0.1:5080.")]
    public string Url { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Host names that requests may ask for, separated by semicolons. Default <c>localhost;127.0.0.1;[::1]</c>.</summary>
    /// <remarks>Any other name is refused, so that a page elsewhere can't reach this one by pointing a name of its own at this machine.</remarks>
    [Required]
    public string AllowedHosts { get; set; } = "localhost;127.0.0.1;[::1]";

    /// <summary>Largest request that is read, in KiB: 64 to 65,536, 2,048 by default. A question of 100,000 characters needs at most 900.</summary>
    [Range(64, 65_536)]
    public int MaxRequestKibibytes { get; set; } = 2048;

    /// <summary>The program that draws pages of PDF files beside their text: a name that is looked for on the path, or a path. Default <c>pdftoppm</c>, of poppler; where it is not found, or with <c>none</c>, only the text is shown.</summary>
    /// <remarks>It gets the file on standard input and the arguments of pdftoppm, and writes a PNG to standard output.</remarks>
    [Required]
    public string PdfRenderer { get; set; } = "pdftoppm";

    /// <summary>Longest time to draw a page, in seconds: 1 to 60, 8 by default.</summary>
    [Range(1, 60)]
    public int PdfRendererSeconds { get; set; } = 8;
}

/// <summary>Checks <see cref="WebOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
