using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Slack;

/// <summary>How the bot is reached on Slack. Section <c>Slack</c> of the settings; Slack is off while <see cref="BotToken"/> and <see cref="ClientId"/> are empty.</summary>
public sealed class SlackOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Slack";

    private const string Token = @"^[^\s\p{C}]*$";
    private const string TokenRule = "The field {0} must be letters, digits and signs without spaces or line ends.";
    private const string AddressRule = "The field {0} must be an address that begins with http:// or https://, without a user, '?' or '#'.";

    /// <summary>App-level token (xapp-...) with the scope connections:write; with it events come over Socket Mode. Empty by default.</summary>
    [RegularExpression(Token, ErrorMessage = TokenRule)]
    public string AppToken { get; set; } = "";

    /// <summary>Bot token (xoxb-...) of the one workspace that the bot serves. Empty by default; not together with <see cref="ClientId"/>.</summary>
    [RegularExpression(Token, ErrorMessage = TokenRule)]
    public string BotToken { get; set; } = "";

    /// <summary>Signing secret; with it events are taken at <c>/slack/events</c>, <c>/slack/interactions</c> and <c>/slack/commands</c>. Empty by default.</summary>
    [RegularExpression(Token, ErrorMessage = TokenRule)]
    public string SigningSecret { get; set; } = "";

    /// <summary>Address of the Web API, default <c>https://slack.com/api/</c>.</summary>
    [Required]
    [RegularExpression(@"^https?://[^@?#\s]+$", ErrorMessage = AddressRule)]
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Socket Mode connections at once: 1 to 10, 2 by default, so that one can be replaced while the other listens.</summary>
    // https://github.com/slackapi/node-slack-sdk/issues/1654 Slack: at most 10 connections for an app.
    [Range(1, 10)]
    public int Connections { get; set; } = 2;

    /// <summary>Client id of the app, for installing it in several workspaces at <c>/slack/install</c>. Empty by default.</summary>
    [RegularExpression(Token, ErrorMessage = TokenRule)]
    public string ClientId { get; set; } = "";

    /// <summary>Client secret of the app; needed with <see cref="ClientId"/>.</summary>
    [RegularExpression(Token, ErrorMessage = TokenRule)]
    public string ClientSecret { get; set; } = "";

    /// <summary>Page where a workspace agrees to an install, default <c>https://slack.com/oauth/v2/authorize</c>.</summary>
    [Required]
    [RegularExpression(@"^https?://[^@?#\s]+$", ErrorMessage = AddressRule)]
    public string AuthorizeUrl { get; set; } = "https://slack.com/oauth/v2/authorize";

    /// <summary>Address at which browsers reach this program, such as <c>https://bot.example.org</c>; needed with <see cref="ClientId"/>.</summary>
    [RegularExpression(@"^(https?://[^@?#\s]+)?$", ErrorMessage = AddressRule)]
    public string PublicUrl { get; set; } = "";

    /// <summary>Whether the bot is on Slack at all.</summary>
    internal bool IsOn => BotToken.Length > 0 || ClientId.Length > 0;
}

/// <summary>Checks the ranges of <see cref="SlackOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class SlackOptionsValidator : IValidateOptions<SlackOptions>;

/// <summary>Checks that the settings of <see cref="SlackOptions"/> go together.</summary>
internal sealed class SlackOptionsAgreement : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var failures = Failures(options).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(SlackOptions options)
    {
        if (options.BotToken.Length > 0 && options.ClientId.Length > 0)
        {
            yield return Required("BotToken", "must be empty when Slack:ClientId is set: each workspace has a token of its own then.");
        }

        if (options.IsOn && options.AppToken.Length == 0 && options.SigningSecret.Length == 0)
        {
            yield return Required("AppToken", "is required for Socket Mode; or set Slack:SigningSecret for events over HTTP.");
        }

        if (options.ClientId.Length > 0 && options.ClientSecret.Length == 0)
        {
            yield return Required("ClientSecret", "is required when Slack:ClientId is set: set Slack__ClientSecret in the environment.");
        }

        if (options.ClientId.Length > 0 && options.PublicUrl.Length == 0)
        {
            yield return Required("PublicUrl", "is required when Slack:ClientId is set: Slack sends browsers back to it.");
        }
    }

    // The form of generated validators, which check-settings reads.
    private static string Required(string key, string rest) => $"{key}: The field SlackOptions.{key} {rest}";
}
