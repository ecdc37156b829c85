using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Models;

/// <summary>The language model that words answers, if any. Section <c>Model</c> of the settings.</summary>
public sealed class ModelOptions : IValidatableObject
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Model";

    /// <summary>Who is asked: <c>none</c> (the default: answers are quoted, nothing is sent anywhere), <c>openai</c> (any endpoint that speaks OpenAI's chat completions), <c>azure-openai</c> or <c>ollama</c>.</summary>
    [AllowedValues(ModelProvider.None, ModelProvider.OpenAi, ModelProvider.AzureOpenAi, ModelProvider.Ollama, ErrorMessage = "The field {0} must be none, openai, azure-openai or ollama.")]
    public string Provider { get; set; } = ModelProvider.None;

    /// <summary>Where it is: an absolute address such as <c>https://api.openai.com/v1</c>, <c>https://NAME.openai.azure.com</c> or <c>http://127.0.0.1:11434</c>. Required with a provider; empty by default.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the model, with Azure of the deployment. Required with a provider; empty by default.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key, empty by default. A secret: set it in the environment as <c>Model__ApiKey</c>.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>From 0, the default and the steadiest, to 2. Left out for a model that refuses it.</summary>
    [Range(0.0, 2.0)]
    public double Temperature { get; set; }

    /// <summary>Whether the JSON form is enforced by the endpoint: <c>on</c>, <c>off</c>, or <c>auto</c>, the default: on until the endpoint refuses it.</summary>
    [AllowedValues("auto", "on", "off", ErrorMessage = "The field {0} must be auto, on or off.")]
    public string StructuredOutput { get; set; } = "auto";

    /// <summary>An OpenAI model whose tokenizer counts, such as <c>gpt-4o</c>, where <see cref="Name"/> is not one; empty, the default, to go by the name.</summary>
    public string Tokenizer { get; set; } = "";

    /// <summary>The model's window in tokens, prompt and answer together: 1,024 to 2,000,000, 8,192 by default.</summary>
    [Range(1024, 2_000_000)]
    public int ContextTokens { get; set; } = 8192;

    /// <summary>Most tokens of an answer: 100 to 100,000, 1,000 by default; at most half of <see cref="ContextTokens"/>. A model that thinks aloud needs more.</summary>
    [Range(100, 100_000)]
    public int AnswerTokens { get; set; } = 1000;

    /// <summary>Longest time a question may spend with the model, retries and the rewriting of a follow-up included, in seconds: 0.1 to 600, 20 by default. Then the sources are quoted instead.</summary>
    [Range(0.1, 600.0)]
    public double TimeoutSeconds { get; set; } = 20;

    /// <summary>Longest time of one try, in seconds: 0.1 to 600, 12 by default; at most <see cref="TimeoutSeconds"/>.</summary>
    [Range(0.1, 600.0)]
    public double TryTimeoutSeconds { get; set; } = 12;

    /// <summary>Whether the model makes a question that stands alone of a follow-up, which is shown. True by default.</summary>
    public bool RewriteFollowUps { get; set; } = true;

    /// <summary>What happens after a try that failed.</summary>
    [Required]
    [ValidateObjectMembers]
    public ModelRetryOptions Retries { get; set; } = new();

    /// <summary>When a failing endpoint is left alone.</summary>
    [Required]
    [ValidateObjectMembers]
    public ModelCircuitOptions Circuit { get; set; } = new();

    /// <summary>What tokens cost.</summary>
    [Required]
    [ValidateObjectMembers]
    public ModelPriceOptions Price { get; set; } = new();

    /// <summary>What a workspace may use on a day.</summary>
    [Required]
    [ValidateObjectMembers]
    public ModelBudgetOptions Budget { get; set; } = new();

    /// <summary>Whether there is a model at all.</summary>
    internal bool IsOn => Provider != ModelProvider.None;

    /// <summary>Whether questions leave this machine, and where they go; null when they stay.</summary>
    public string? RemoteHost => IsOn && Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) && !endpoint.IsLoopback ? endpoint.Host : null;

    /// <summary>Checks what concerns several settings at once.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (Name.Length == 0)
        {
            yield return Wrong(nameof(Name), $"is required when Model:Provider is {Provider}: the model's name, with Azure the deployment's.");
        }

        if (Endpoint.Length == 0)
        {
            yield return Wrong(nameof(Endpoint), $"is required when Model:Provider is {Provider}: the address of its API.");
        }
        else if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https") || endpoint.UserInfo.Length + endpoint.Query.Length + endpoint.Fragment.Length > 0)
        {
            yield return Wrong(nameof(Endpoint), "must be an address that begins with http:// or https://, without a user, '?' or '#'.");
        }

        if (Provider == ModelProvider.AzureOpenAi && ApiKey.Length == 0)
        {
            yield return Wrong(nameof(ApiKey), "is required when Model:Provider is azure-openai: set Model__ApiKey in the environment.");
        }

        if (ApiKey.Any(character => !char.IsAscii(character) || char.IsControl(character) || character == ' '))
        {
            yield return Wrong(nameof(ApiKey), "must be letters, digits and signs without spaces or line ends.");
        }

        if (TryTimeoutSeconds > TimeoutSeconds)
        {
            yield return Wrong(nameof(TryTimeoutSeconds), "must be at most Model:TimeoutSeconds.");
        }

        if (AnswerTokens > ContextTokens / 2)
        {
            yield return Wrong(nameof(AnswerTokens), "must be at most half of Model:ContextTokens: the passages need the rest.");
        }
    }

    // The same shape as the generated validator's own failures, so that all are reported alike.
    private static ValidationResult Wrong(string name, string rest) => new($"The {nameof(ModelOptions)}.{name} {rest}", [name]);
}

/// <summary>Checks <see cref="ModelOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ModelOptionsValidator : IValidateOptions<ModelOptions>;
