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

    /// <summary>Requests that may be made with one API key in a minute over time: 1 to 6,000, 60 by default. More are refused with status 429.</summary>
    [Range(1, 6_000)]
    public int ApiRequestsPerMinute { get; set; } = 60;

    /// <summary>Requests that may be made with one API key at once after a pause: 1 to 1,000, 20 by default.</summary>
    [Range(1, 1_000)]
    public int ApiBurst { get; set; } = 20;
}

/// <summary>Checks <see cref="WebOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
