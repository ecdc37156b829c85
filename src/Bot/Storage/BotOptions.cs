using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Where the bot keeps what it writes. Section <c>Bot</c> of the settings.</summary>
public sealed class BotOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Bot";

    /// <summary>The one folder that is written to, absolute or relative to the working directory; created when it is missing. Default <c>./data</c>.</summary>
    [Required]
    public string DataDirectory { get; set; } = "./data";
}

/// <summary>Checks <see cref="BotOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class BotOptionsValidator : IValidateOptions<BotOptions>;
