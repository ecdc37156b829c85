using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OllamaSharp;

namespace Bot.Answers.Models;

/// <summary>Ollama's own chat, which can be told how large a window to take.</summary>
internal sealed class OllamaDialect(ModelOptions options) : ModelDialect
{
    public override void Add(IKernelBuilder builder, HttpClient http)
    {
        http.BaseAddress = new Uri(options.Endpoint);
        if (options.ApiKey.Length > 0)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", options.ApiKey);
        }

        builder.Services.AddSingleton<IChatClient>(new OllamaApiClient(http, options.Name));
    }

    public override PromptExecutionSettings Settings(ReplyForm form)
    {
        // Without a size Ollama takes a small window and cuts the prompt without a word.
        var settings = new Dictionary<string, object> { ["num_ctx"] = options.ContextTokens, ["max_tokens"] = form.Tokens };
        if (form.Temperature is { } temperature)
        {
            settings["temperature"] = temperature;
        }

        if (form.Schema is { } schema)
        {
            settings["response_format"] = schema;
        }

        return new PromptExecutionSettings { ExtensionData = settings };
    }

    public override ModelOutput Read(FunctionResult result)
    {
        var response = result.GetValue<ChatResponse>();
        return new ModelOutput(response?.Text ?? "", response?.Usage?.InputTokenCount, response?.Usage?.OutputTokenCount, IsRefused: false);
    }
}
