using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord;

/// <summary>The bot on Discord. Section <c>Discord</c> of the settings.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token; empty, the default, to stay away from Discord. A secret: set it in the environment as <c>Discord__Token</c>.</summary>
    [RegularExpression(@"^[^\s\p{C}]*$", ErrorMessage = "The field {0} must be letters, digits and signs without spaces or line ends.")]
    public string Token { get; set; } = "";

    /// <summary>Id of the application; empty, the default, to ask Discord for it.</summary>
    [RegularExpression("^[0-9]{0,20}$", ErrorMessage = "The field {0} must be the application's id: digits, as the Developer Portal shows them.")]
    public string ApplicationId { get; set; } = "";

    /// <summary>The application's public key, 64 hexadecimal digits, when Discord sends interactions to <c>/discord/interactions</c>; empty, the default, when they come over the gateway.</summary>
    [RegularExpression("^([0-9a-fA-F]{64})?$", ErrorMessage = "The field {0} must be 64 hexadecimal digits, as the Developer Portal shows them.")]
    public string PublicKey { get; set; } = "";

    /// <summary>Address of the API with its version. Default <c>https://discord.com/api/v10</c>.</summary>
    [Required]
    [RegularExpression(@"^https?://[^\s?#]+$", ErrorMessage = "The field {0} must be an address that begins with http:// or https://, without '?' or '#'.")]
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Address of the gateway, <c>ws://</c> or <c>wss://</c>; empty, the default, for the one that the API names.</summary>
    [RegularExpression(@"^(wss?://[^\s?#]+)?$", ErrorMessage = "The field {0} must be empty or an address that begins with ws:// or wss://, without '?' or '#'.")]
    public string GatewayUrl { get; set; } = "";

    /// <summary>Whether messages, and interactions without <see cref="PublicKey"/>, are taken from the gateway. True by default; without it the bot has commands and buttons only, sent to <c>/discord/interactions</c>.</summary>
    public bool Gateway { get; set; } = true;

    /// <summary>Whether the application was granted the message content intent, which unaddressed follow-ups in threads and answers to unaddressed questions need. False by default.</summary>
    public bool MessageContent { get; set; }

    /// <summary>Number of shards, 0 to 1,000; 0, the default, for as many as Discord recommends.</summary>
    [Range(0, 1000)]
    public int Shards { get; set; }

    /// <summary>Ids of servers that get the commands of their own, separated by commas: they appear there at once. Empty, the default, to register them for all.</summary>
    [RegularExpression(@"^([0-9]{1,20}(\s*,\s*[0-9]{1,20})*)?$", ErrorMessage = "The field {0} must be ids of servers separated by commas.")]
    public string CommandGuilds { get; set; } = "";

    /// <summary>Whether the bot is on Discord at all.</summary>
    internal bool IsOn => Token.Length > 0;

    /// <summary>The servers of <see cref="CommandGuilds"/>.</summary>
    internal IReadOnlyList<ulong> CommandGuildIds =>
        [.. CommandGuilds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => ulong.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>Checks what concerns several settings at once.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Token.Any(character => !char.IsAscii(character) || char.IsControl(character) || character == ' '))
        {
            yield return Wrong(nameof(Token), "must be the bot's token alone, without spaces, line ends or the word Bot.");
        }

        if (IsOn && !Gateway && PublicKey.Length == 0)
        {
            yield return Wrong(nameof(PublicKey), "is required when Discord:Gateway is false: there is no other way for commands to arrive.");
        }
    }

    // The same shape as the generated validator's own failures, so that all are reported alike.
    private static ValidationResult Wrong(string name, string rest) => new($"The {nameof(DiscordOptions)}.{name} {rest}", [name]);
}

/// <summary>Checks <see cref="DiscordOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;
