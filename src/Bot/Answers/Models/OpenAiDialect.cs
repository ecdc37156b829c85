using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;
using ChatMessageContent = Microsoft.SemanticKernel.ChatMessageContent;

namespace Bot.Answers.Models;

/// <summary>OpenAI's chat completions, which most servers speak.</summary>
internal class OpenAiDialect(ModelOptions options) : ModelDialect
{
    // A server of one's own needs no key, but the client does not send without one.
    private const string NoKey = "none";

    public override void Add(IKernelBuilder builder, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = Address(new Uri(options.Endpoint)),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // The HTTP client tries again.
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        if (KeyHeader is { } header)
        {
            settings.AddPolicy(new KeyHeaderPolicy(header, options.ApiKey), PipelinePosition.BeforeTransport);
        }

        builder.AddOpenAIChatCompletion(options.Name, new OpenAIClient(new ApiKeyCredential(options.ApiKey.Length == 0 ? NoKey : options.ApiKey), settings));
    }

    public override PromptExecutionSettings Settings(ReplyForm form) => new OpenAIPromptExecutionSettings
    {
        MaxTokens = form.Tokens,
        Temperature = form.Temperature,
        ResponseFormat = form.Schema is { } schema
            ? ChatResponseFormat.CreateJsonSchemaFormat("draft", BinaryData.FromString(schema.GetRawText()), null, jsonSchemaIsStrict: true)
            : null,
    };

    public override ModelOutput Read(FunctionResult result)
    {
        var message = result.GetValue<ChatMessageContent>();
        var usage = Of("Usage") as ChatTokenUsage;
        var isRefused = Of("Refusal") is string { Length: > 0 } || Of("FinishReason") is nameof(ChatFinishReason.ContentFilter);
        return new ModelOutput(message?.Content ?? "", usage?.InputTokenCount, usage?.OutputTokenCount, isRefused);

        object? Of(string name) => message?.Metadata?.GetValueOrDefault(name);
    }

    /// <summary>Name of the header that carries the key; null for the usual one.</summary>
    protected virtual string? KeyHeader => null;

    /// <summary>Where the API lies.</summary>
    protected virtual Uri Address(Uri endpoint) => endpoint;
}
